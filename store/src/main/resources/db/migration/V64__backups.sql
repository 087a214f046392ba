-- Which back-ups were made: see docs/decisions/0064. The files themselves are wherever they were put.
create schema backup;

create table backup.made (
    id        bigint generated always as identity primary key,
    taken_at  timestamptz not null,
    file      text not null,
    bytes     bigint not null,
    events    bigint not null,
    encrypted boolean not null,
    verified_at timestamptz not null
);

comment on table backup.made is 'Back-ups that were made and read back without a fault';
comment on column backup.made.taken_at is 'The moment that it holds';
comment on column backup.made.file is 'Its name, without its folder';
comment on column backup.made.events is 'How many events it holds; none where Axon Server keeps them';
