-- What administrators have asked for to be done where read models and event processors are, which may be another process.
create schema operation;

create table operation.rebuild (
    id           uuid primary key,
    models       text[] not null,
    reason       text,
    requested_at timestamptz not null,
    requested_by text not null,
    state        text not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    position     bigint,
    head         bigint,
    set_aside    bigint,
    failure      text
);

create index on operation.rebuild (requested_at desc);

comment on table operation.rebuild is 'Rebuilds of read models: who asked for them, how far they are, how they ended';

create table operation.read_model (
    name text primary key
);

comment on table operation.read_model is 'The read models that the processes keep';

create table operation.retry (
    processing_group    text collate "C" not null,
    sequence_identifier text collate "C" not null,
    requested_at        timestamptz not null,
    constraint retry_once primary key (processing_group, sequence_identifier)
);

comment on table operation.retry is 'What is to be tried again of axon.dead_letter';
