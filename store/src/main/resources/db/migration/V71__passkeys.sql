-- Passkeys (W3C Web Authentication) of local accounts of staff.
create table access.passkey (
    credential_id      text collate "C" primary key,
    account_id         uuid not null references access.account on delete cascade,
    label              text not null,
    public_key         bytea not null,
    signature_count    bigint not null,
    user_verified      boolean not null,
    backup_eligible    boolean not null,
    backed_up          boolean not null,
    transports         text[] not null,
    attestation_object bytea,
    client_data        bytea,
    created_at         timestamptz not null,
    last_used_at       timestamptz not null
);

create index passkey_of_account on access.passkey (account_id);

comment on table access.passkey is 'Passkeys; whose account has one signs in with it';
comment on column access.passkey.signature_count is 'How often the authenticator says it has signed';
