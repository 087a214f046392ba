-- Wrong passwords are counted by account and where they came from, so that nobody locks an account for others.
create table access.sign_in_source (
    account_id   uuid not null references access.account on delete cascade,
    source       text not null,
    failed       integer not null default 0,
    locked_until timestamptz,
    failed_at    timestamptz,
    signed_in_at timestamptz,
    primary key (account_id, source)
);

comment on table access.sign_in_source is 'From where accounts were tried and signed in to by password';
comment on column access.sign_in_source.source is 'A network address; of IPv6 the first 64 bits';
comment on column access.sign_in_source.failed is 'Attempts since the last right password, with those that are being checked';
comment on column access.sign_in_source.locked_until is 'Until when the password does not work from there';
comment on column access.sign_in_source.signed_in_at is 'When the password was last right, to the hour';
comment on column access.account.failed_attempts is 'Wrong passwords from anywhere since the last right one';
comment on column access.account.locked_until is 'Until when the password works only from where it was right lately, after very many wrong ones';
