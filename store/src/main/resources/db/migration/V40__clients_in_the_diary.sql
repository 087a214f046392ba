-- A client is in one place at a time, and of a client with several courses one course at a time is planned or recorded.
create table diary.client_turn (
    client_id  uuid primary key,
    course_id  uuid not null,
    expires_at timestamptz not null
);

comment on table diary.client_turn is 'Which course of a client plans or records a sitting right now; kept for the time of the command';

comment on table diary.booking is 'Clients, operators and devices that are taken';
comment on column diary.booking.kind is 'CLIENT, OPERATOR or DEVICE';

-- Sittings that were booked before take their client as well; where one was booked twice, so it stays.
insert into diary.booking (course_id, sitting_id, kind, resource_id, slot)
select distinct booking.course_id, booking.sitting_id, 'CLIENT', course.client_id, booking.slot
from diary.booking join personal_data.course using (course_id)
where booking.expires_at is null and booking.kind = 'OPERATOR'
on conflict do nothing;

insert into diary.booking (course_id, sitting_id, kind, resource_id, slot, double_booked)
select distinct booking.course_id, booking.sitting_id, 'CLIENT', course.client_id, booking.slot, true
from diary.booking join personal_data.course using (course_id)
where booking.expires_at is null and booking.kind = 'OPERATOR'
on conflict do nothing;
