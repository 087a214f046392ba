-- Axon's own book-keeping: how far each event processor has come, and the events it could not handle.
create schema axon;

create table axon.token (
    processor_name text collate "C" not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    time_stamp     text,
    owner          text,
    constraint token_of_segment primary key (processor_name, segment)
) with (fillfactor = 50);

comment on table axon.token is 'How far each event processor has come';

create table axon.dead_letter (
    dead_letter_identifier text collate "C" not null,
    processing_group       text collate "C" not null,
    sequence_identifier    text collate "C" not null,
    sequence_index         bigint not null,
    message_type           text not null,
    event_identifier       text not null,
    time_stamp             text not null,
    payload_type           text not null,
    payload_revision       text,
    payload                bytea not null,
    meta_data              bytea,
    type                   text,
    aggregate_identifier   text,
    sequence_number        bigint,
    token_type             text,
    token                  bytea,
    enqueued_at            text not null,
    last_touched           text,
    processing_started     text,
    cause_type             text,
    cause_message          text,
    diagnostics            bytea,
    constraint dead_letter_once primary key (dead_letter_identifier),
    constraint dead_letter_order unique (processing_group, sequence_identifier, sequence_index)
);

comment on table axon.dead_letter is 'Events that an event processor could not handle, and the later ones that wait for them';
