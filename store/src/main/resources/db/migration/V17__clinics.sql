-- Clinics and what they treat with, kept by administrators. Not made from events: see docs/decisions/0029.
create schema clinic;

create table clinic.clinic (
    id                   uuid primary key,
    version              bigint not null,
    name                 text not null,
    zone                 text,
    clients_see_settings boolean,
    policy               jsonb not null default '{}'
);

comment on table clinic.clinic is 'Where work is done; what is null or not in policy is as configured';
comment on column clinic.clinic.policy is 'Numbers of the clinical rules that are otherwise there, by the names they have under fadeline.policy';

create table clinic.device (
    id             uuid primary key,
    clinic_id      uuid not null,
    version        bigint not null,
    name           text not null,
    laser          text collate "C",
    wavelengths_nm integer[] not null default '{}',
    retired        boolean not null default false
);

create index device_of_clinic on clinic.device (clinic_id, name);

comment on table clinic.device is 'What a clinic treats with; one that is gone is retired, since records name it';

create table clinic.change (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    user_id    text not null,
    kind       text collate "C" not null check (kind in ('CLINIC', 'DEVICE', 'ACCOUNT')),
    subject_id uuid not null,
    was        jsonb,
    became     jsonb not null
);

create index change_of_subject on clinic.change (subject_id, id);

comment on table clinic.change is 'Every change by an administrator: who, when, what it was before and after';
comment on column clinic.change.user_id is 'The account that changed it';
comment on column clinic.change.was is 'Null where it is new';
