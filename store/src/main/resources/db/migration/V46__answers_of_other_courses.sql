-- Health answers hold for all courses of a client. Only courses in which something was answered are looked for.
alter table read_model.attention add column client_id uuid;

create index on read_model.attention (client_id) where screened_at is not null;
