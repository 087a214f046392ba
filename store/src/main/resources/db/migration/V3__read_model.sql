-- The read models: one row for each client or course, made of its events and rebuilt from them at will. sequence is
-- that of the last event in the row. A rebuild fills a copy made by "like" and puts it in place, so indexes and
-- constraints bear the names that PostgreSQL gives them, and views on a table are rebound.
create schema read_model;

-- Of an erased client only id and sequence stay.
create table read_model.client_directory (
    id          uuid primary key,
    sequence    bigint not null,
    clinic_id   uuid,
    sort_key    text,
    search_text text,
    document    jsonb
) with (fillfactor = 50);

create index on read_model.client_directory (sort_key, id);
create index on read_model.client_directory (clinic_id, sort_key, id);

comment on table read_model.client_directory is 'Who is treated; search_text holds names, e-mail, phone and reference in lower case';

create table read_model.course_view (
    id        uuid primary key,
    sequence  bigint not null,
    client_id uuid not null,
    clinic_id uuid not null,
    status    text not null,
    opened_on date not null,
    document  jsonb not null
) with (fillfactor = 50);

create index on read_model.course_view (client_id, opened_on);
create index on read_model.course_view (clinic_id, opened_on, id);
create index on read_model.course_view (opened_on, id);

comment on table read_model.course_view is 'Everything on record of one course';

create table read_model.course_history (
    course_id   uuid,
    sequence    bigint,
    type        text not null,
    recorded_at timestamptz not null,
    user_id     text,
    role        text,
    data        jsonb not null,
    primary key (course_id, sequence)
);

comment on table read_model.course_history is 'Every event of every course: what, when and by whom';

create table read_model.progress (
    id                uuid primary key,
    sequence          bigint not null,
    client_id         uuid not null,
    clinic_id         uuid not null,
    status            text not null,
    opened_on         date not null,
    sittings_recorded integer not null,
    document          jsonb not null
) with (fillfactor = 50);

create index on read_model.progress (client_id, opened_on);

comment on table read_model.progress is 'The facts of which the progress of a course is told';
