-- Notes on clients, calls and messages apart from sittings. The read model fills from the first event after the start.
create table read_model.client_notes (
    id       uuid primary key,
    sequence bigint not null,
    document jsonb
) with (fillfactor = 50);

comment on table read_model.client_notes is 'Notes on a client, calls and messages apart from sittings; no document of an erased client';
