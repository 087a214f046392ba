-- The table of db-scheduler: what falls due with time. Made anew from the events: see docs/decisions/0014.
create schema deadlines;

create table deadlines.scheduled_task (
    task_name            text collate "C" not null,
    task_instance        text collate "C" not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    constraint scheduled_task_once primary key (task_name, task_instance)
) with (fillfactor = 70);

create index scheduled_task_due on deadlines.scheduled_task (execution_time);
create index scheduled_task_heartbeat on deadlines.scheduled_task (last_heartbeat);

comment on table deadlines.scheduled_task is 'Reminders that are to be raised, kept by db-scheduler';
