-- Every opening of a course adds a row to these tables; their indexes take no more entries than somebody looks for.
drop index deadlines.scheduled_task_heartbeat;
create index scheduled_task_heartbeat on deadlines.scheduled_task (last_heartbeat) where last_heartbeat is not null;

create index client_key_destroyed on personal_data.client_key (client_id) where destroyed_at is not null;

drop index personal_data.course_of_client;
alter table personal_data.course drop constraint course_pkey;
alter table personal_data.course add primary key (client_id, course_id);
