-- Who may sign in. Not made from events: what it holds is in no other place.
create schema access;

create table access.account (
    id              uuid primary key,
    login_name      text not null constraint login_name_once unique check (login_name = lower(login_name)),
    display_name    text not null,
    password_hash   text,
    role            text not null check (role in ('ADMIN', 'MANAGER', 'SPECIALIST', 'CLIENT')),
    clinics         uuid[] not null default '{}',
    client_id       uuid constraint client_once unique,
    enabled         boolean not null default true,
    demo            boolean not null default false,
    failed_attempts integer not null default 0,
    locked_until    timestamptz,
    created_at      timestamptz not null,
    constraint client_of_clients check ((role = 'CLIENT') = (client_id is not null))
);

comment on table access.account is 'Local accounts; events name them by id, so an account is disabled rather than deleted';
comment on column access.account.login_name is 'In lower case';
comment on column access.account.password_hash is 'With the name of its algorithm; null where nobody signs in by password';
comment on column access.account.clinics is 'Whose clients they see; an administrator is bound to none';
comment on column access.account.demo is 'Its password is public: it works only while fadeline.demo is on';
comment on column access.account.failed_attempts is 'Wrong passwords since the last right one';
comment on column access.account.locked_until is 'Until when the password does not work, after too many wrong ones';
