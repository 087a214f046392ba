-- Working hours, days off and closures, kept by administrators. Not made from events: see docs/decisions/0081.
create table clinic.schedule (
    clinic_id  uuid not null,
    kind       text collate "C" not null,
    subject_id uuid not null,
    version    bigint not null,
    hours      jsonb not null default '{}',
    time_off   jsonb not null default '[]',
    primary key (clinic_id, kind, subject_id)
);

comment on table clinic.schedule is 'When a clinic, a specialist in it or one of its devices is available; one without a row always is';
comment on column clinic.schedule.kind is 'CLINIC, SPECIALIST or DEVICE';
comment on column clinic.schedule.subject_id is 'The clinic, the account or the device';
comment on column clinic.schedule.hours is 'By weekday, such as 09:00-12:30, 14:00-18:00 or closed; empty for a clinic, whose hours are its opening hours';
comment on column clinic.schedule.time_off is 'First and last day, such as 2026-12-24/2027-01-02, with hours after them where only they are off';
