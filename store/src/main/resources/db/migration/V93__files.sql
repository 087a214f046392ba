-- Files of clients, beside the events that name them; see docs/decisions/0099. Not made from events.
create schema file;

create table file.file (
    id          uuid primary key,
    client_id   uuid not null,
    course_id   uuid not null,
    media_type  text not null,
    sealed_key  text not null,
    sha256      text,
    size        bigint,
    uploaded_at timestamptz not null,
    referenced  boolean not null default false
);

create index on file.file (client_id);
create index on file.file (uploaded_at) where not referenced;

create table file.chunk (
    file_id uuid not null references file.file on delete cascade,
    number  integer not null,
    bytes   bytea not null,
    primary key (file_id, number)
);

-- Ciphertext cannot be compressed.
alter table file.chunk alter column bytes set storage external;

comment on table file.file is 'Files of clients; a row is there as a whole with its chunks';
comment on column file.file.course_id is 'Whose events name it';
comment on column file.file.sealed_key is 'Key of this file alone, sealed with that of the client';
comment on column file.file.sha256 is 'Of the bytes as they were given, as in the event';
comment on column file.file.referenced is 'Whether an event is known to name it; else it is deleted after a day';
comment on table file.chunk is 'Sealed bytes, 256 KiB a row';
