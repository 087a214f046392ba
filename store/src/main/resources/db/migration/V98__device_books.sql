-- Books of the devices of clinics: facts kept by administrators, and a log that is never changed. See docs/decisions/0104.
create table clinic.device_book (
    device_id uuid primary key references clinic.device,
    version   bigint not null,
    facts     jsonb not null
);

comment on table clinic.device_book is 'What the book of a device says it is, and what it needs; one without a row needs nothing';
comment on column clinic.device_book.facts is 'Maker, serial number, class, spots, intervals of service and calibration, whether it is checked daily';

create table clinic.device_entry (
    id             uuid primary key,
    number         bigint generated always as identity,
    device_id      uuid not null references clinic.device,
    kind           text collate "C" not null,
    at             timestamptz not null,
    operator_id    uuid,
    by_whom        text,
    set_value      double precision,
    measured_value double precision,
    unit           text collate "C",
    due_on         date,
    notes          text,
    corrects       uuid references clinic.device_entry,
    reason         text,
    recorded_by    text collate "C" not null,
    recorded_at    timestamptz not null
);

create index on clinic.device_entry (device_id, at);
create unique index on clinic.device_entry (corrects);

comment on table clinic.device_entry is 'Log of a device; an entry is never changed, only corrected by another';
comment on column clinic.device_entry.kind is 'INSTRUCTION, SERVICE, CALIBRATION, FAULT, REPAIR, CHECK or WITHDRAWAL of another entry';
comment on column clinic.device_entry.operator_id is 'Who was instructed';
comment on column clinic.device_entry.by_whom is 'Who instructed, serviced, measured or repaired';
comment on column clinic.device_entry.set_value is 'What the device was set to at a calibration; unit in the column beside';
comment on column clinic.device_entry.due_on is 'The day on which it is due again';
comment on column clinic.device_entry.corrects is 'The entry that no longer counts';
comment on column clinic.device_entry.reason is 'Why it was corrected';
