-- Tokens by which programs sign in, made and revoked by administrators.
create table access.api_token (
    id           uuid primary key,
    name         text not null,
    role         text collate "C" not null check (role in ('ADMIN', 'MANAGER', 'SPECIALIST')),
    clinics      uuid[] not null,
    days         integer not null,
    digest       bytea not null unique,
    created_at   timestamptz not null,
    created_by   text not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

comment on table access.api_token is 'API tokens; a revoked one stays, since events and records name it';
comment on column access.api_token.digest is 'SHA-256 of the token, which is 256 random bits and kept nowhere';
comment on column access.api_token.last_used_at is 'To the minute';

-- What kinds of changes there are is known by the code alone.
alter table clinic.change drop constraint change_kind_check;
