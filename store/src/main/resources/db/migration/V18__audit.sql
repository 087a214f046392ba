-- Who looked at whose record. Ids alone, never names: see docs/decisions/0030. Changes are the events themselves.
create schema audit;

create table audit.access (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    user_id    text not null,
    role       text collate "C",
    message    text collate "C" not null,
    outcome    text collate "C" not null,
    client_ids uuid[] not null,
    course_ids uuid[] not null
);

create index access_to_client on audit.access using gin (client_ids);
create index access_to_course on audit.access using gin (course_ids);
create index access_at on audit.access using brin (at);

comment on table audit.access is 'Every look at records of clients, on record before it was answered';
comment on column audit.access.user_id is 'The account that looked';
comment on column audit.access.message is 'What was asked, such as FindProgress';
comment on column audit.access.outcome is 'SHOWN or REFUSED';
comment on column audit.access.client_ids is 'Whose records were shown or, if refused, asked for';
comment on column audit.access.course_ids is 'The courses asked for, and those shown whose client was not known yet';
