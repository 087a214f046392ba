-- Whose courses there are, written before a course is opened, so that an erasure misses none. Made anew from the events:
-- see docs/decisions/0027.
create table personal_data.course (
    course_id uuid primary key,
    client_id uuid not null
);

create index course_of_client on personal_data.course (client_id);

comment on table personal_data.course is 'The courses of each client, for erasures';
