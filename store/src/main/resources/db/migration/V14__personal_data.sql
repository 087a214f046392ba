-- The keys that open the personal data inside events, one for each client, each wrapped by the master key. A destroyed
-- key leaves its row, so that none is made again.
create schema personal_data;

create table personal_data.client_key (
    client_id    uuid primary key,
    wrapped_key  bytea,
    made_at      timestamptz not null default now(),
    destroyed_at timestamptz,
    constraint key_or_its_end check ((wrapped_key is null) = (destroyed_at is not null))
);

comment on table personal_data.client_key is 'Wrapped keys of personal data; null once destroyed';

-- Sealed by the master key in use, so that a start with another one is noticed.
create table personal_data.master_key_proof (
    only_one boolean primary key default true check (only_one),
    proof    bytea not null
);

comment on table personal_data.master_key_proof is 'Tells whether a master key is the one that wrapped the keys';
