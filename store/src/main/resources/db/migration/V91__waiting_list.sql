-- Who waits for an earlier appointment, and which times became free; see docs/decisions/0096. Nobody waited before, and
-- times that became free earlier are not offered.
alter table read_model.diary add column freed tstzmultirange not null default '{}';
alter table read_model.diary add column waiting boolean not null default false;

create index on read_model.diary using gist (freed);
create index on read_model.diary (id) where waiting;

comment on column read_model.diary.freed is 'Times that were booked and became free: cancelled, moved away or missed';
comment on column read_model.diary.waiting is 'Whether the course waits for an earlier appointment';
