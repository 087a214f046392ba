-- Tasks about clients, with a day. The read model fills from the first event after the start.
create table read_model.client_tasks (
    id        uuid primary key,
    sequence  bigint not null,
    clinic_id uuid,
    due_on    date,
    document  jsonb
) with (fillfactor = 50);

create index on read_model.client_tasks (due_on, clinic_id) where due_on is not null;

comment on table read_model.client_tasks is 'Tasks about a client; no document of an erased client';
comment on column read_model.client_tasks.due_on is 'Day of the first open task; null if none is open';
