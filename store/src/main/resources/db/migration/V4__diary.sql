-- Who and what is booked when, kept by the command side so that nothing is booked twice. Made anew from the events:
-- see docs/decisions/0013.
create extension if not exists btree_gist;

create schema diary;

create table diary.booking (
    course_id     uuid not null,
    sitting_id    uuid not null,
    kind          text collate "C" not null,
    resource_id   uuid not null,
    slot          tstzrange not null,
    expires_at    timestamptz,
    double_booked boolean not null default false,
    -- A sitting never clashes with itself, so it can be moved onto a part of its own time.
    sitting       text collate "C" generated always as (course_id::text || '/' || sitting_id::text) stored,
    constraint booking_once primary key (course_id, sitting_id, kind, resource_id, slot),
    constraint booking_of_one exclude using gist (resource_id with =, kind with =, slot with &&, sitting with <>)
        where (not double_booked)
);

create index booking_expiry on diary.booking (expires_at) where expires_at is not null;

comment on table diary.booking is 'Operators and devices that are taken';
comment on column diary.booking.kind is 'OPERATOR or DEVICE';
comment on column diary.booking.expires_at is 'Until when it is reserved for a command under way; null once its event has come';
comment on column diary.booking.double_booked is 'Its event came when the slot had been taken by somebody else';

create table read_model.diary (
    id       uuid primary key,
    sequence bigint not null,
    taken    tstzmultirange not null,
    document jsonb not null
) with (fillfactor = 50);

create index on read_model.diary using gist (taken);

comment on table read_model.diary is 'The sittings of one course as the diary shows them; taken holds their times';
