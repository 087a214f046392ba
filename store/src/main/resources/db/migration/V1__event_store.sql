-- The events, in the order in which they were committed: one writer per database adds the rows, so a hole in
-- global_index is always a rollback. Identifiers compare byte by byte, which keeps their indexes cheap.
create schema if not exists event_store;

create table event_store.domain_event (
    global_index         bigint generated always as identity,
    event_identifier     text collate "C" not null,
    aggregate_identifier text collate "C" not null,
    sequence_number      bigint not null,
    type                 text,
    time_stamp           text not null,
    payload_type         text not null,
    payload_revision     text,
    payload              bytea not null,
    meta_data            bytea not null,
    constraint domain_event_order primary key (global_index),
    constraint domain_event_once unique (event_identifier),
    constraint domain_event_stream unique (aggregate_identifier, sequence_number)
);

comment on table event_store.domain_event is 'Every event ever stored, never changed or removed';

-- The latest state of long streams, only to load them faster; may be emptied at any time.
create table event_store.snapshot (
    event_identifier     text collate "C" not null,
    aggregate_identifier text collate "C" not null,
    sequence_number      bigint not null,
    type                 text not null,
    time_stamp           text not null,
    payload_type         text not null,
    payload_revision     text,
    payload              bytea not null,
    meta_data            bytea not null,
    constraint snapshot_stream primary key (aggregate_identifier, sequence_number),
    constraint snapshot_once unique (event_identifier)
);

comment on table event_store.snapshot is 'Aggregate snapshots, rebuilt from domain_event when missing';
