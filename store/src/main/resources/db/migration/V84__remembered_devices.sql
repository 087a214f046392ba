-- Devices on which clients stay signed in, and when all sign-ins of an account were ended.
create table access.remembered_device (
    id            uuid primary key,
    account_id    uuid not null references access.account on delete cascade,
    token_hash    bytea not null,
    previous_hash bytea,
    label         text not null,
    created_at    timestamptz not null,
    used_at       timestamptz not null,
    expires_at    timestamptz not null
);

create index remembered_device_of_account on access.remembered_device (account_id);

alter table access.account add column signed_out_at timestamptz;

comment on table access.remembered_device is 'Devices on which clients stay signed in; see docs/decisions/0091';
comment on column access.remembered_device.token_hash is 'SHA-256 of the token, which is 256 random bits, stored nowhere, and replaced at each use';
comment on column access.remembered_device.previous_hash is 'SHA-256 of the token before, which requests sent at the same time still bring';
comment on column access.remembered_device.label is 'System and browser, as the browser names them';
comment on column access.account.signed_out_at is 'When all its sign-ins were ended at once';
