-- Rooms of clinics, kept by administrators. A sitting is booked for at most one; see docs/decisions/0095.
create table clinic.room (
    id        uuid primary key,
    clinic_id uuid not null,
    version   bigint not null,
    name      text not null,
    retired   boolean not null default false
);

create index room_of_clinic on clinic.room (clinic_id, name);

comment on table clinic.room is 'Where a clinic treats; one that is gone is retired, since records name it';
comment on column clinic.schedule.kind is 'CLINIC, SPECIALIST, DEVICE or ROOM';
comment on table diary.booking is 'Clients, operators, devices and rooms that are taken';
comment on column diary.booking.kind is 'CLIENT, OPERATOR, DEVICE or ROOM';
