-- Secret addresses at which calendars of specialists are read; see docs/decisions/0095.
create table access.calendar_feed (
    account_id  uuid primary key references access.account on delete cascade,
    secret_hash bytea not null unique,
    created_at  timestamptz not null,
    read_at     timestamptz
);

comment on table access.calendar_feed is 'The address at which the bookings of a specialist are read as a calendar; without a row there is none';
comment on column access.calendar_feed.secret_hash is 'SHA-256 of the secret in the address, which is 256 random bits and stored nowhere';
comment on column access.calendar_feed.read_at is 'When a calendar read it last; null if none has';
