-- Qualifications of specialists, kept by administrators. One is never changed, only withdrawn: see docs/decisions/0104.
create table clinic.qualification (
    id          uuid primary key,
    number      bigint generated always as identity,
    operator_id uuid not null,
    kind        text collate "C" not null,
    title       text,
    issuer      text,
    obtained_on date not null,
    valid_until date,
    withdrawn   jsonb
);

create index on clinic.qualification (operator_id);

comment on table clinic.qualification is 'What specialists are qualified for; the change log says who entered it';
comment on column clinic.qualification.operator_id is 'The account';
comment on column clinic.qualification.kind is 'MEDICAL_LICENCE, LASER_SAFETY, OPTICAL_RADIATION, HYGIENE, FIRST_AID or OTHER';
comment on column clinic.qualification.title is 'What it is called; needed for OTHER';
comment on column clinic.qualification.valid_until is 'The last day; null if it does not expire';
comment on column clinic.qualification.withdrawn is 'By whom, when and why it was withdrawn as recorded by mistake';
