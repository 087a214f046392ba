-- The read model of the reports. A course contributes cells; what changes in a course is added to them as a difference,
-- in the transaction of the processor's position. So a report sums up cells and never courses.
create table read_model.report_course (
    id                 uuid primary key,
    sequence           bigint not null,
    clinic_id          uuid not null,
    opened_on          date not null,
    status             text not null,
    outcome            text,
    ended_on           date,
    body_site          text,
    goal               text not null,
    target_fading      double precision not null,
    phototype          text not null,
    pigment            text not null,
    estimate_basis     text not null,
    estimate_low       double precision not null,
    estimate_likely    double precision not null,
    estimate_high      double precision not null,
    sittings           integer not null,
    sittings_elsewhere integer not null,
    document           jsonb not null
) with (fillfactor = 50);

comment on table read_model.report_course is 'What the reports have to know of each course';

create table read_model.report_sitting (
    course_id     uuid,
    sitting_id    uuid,
    clinic_id     uuid not null,
    performed_on  date not null,
    method        text not null,
    wavelength    text not null,
    phototype     text not null,
    pigment       text not null,
    device_id     uuid,
    operator_id   uuid not null,
    fading_gained numeric(24, 6),
    missing       text,
    primary key (course_id, sitting_id)
) with (fillfactor = 50);

create index on read_model.report_sitting (performed_on, sitting_id) where missing is not null;
create index on read_model.report_sitting (clinic_id, performed_on, sitting_id) where missing is not null;

comment on table read_model.report_sitting is 'The sittings done here that stand, as amended';

create table read_model.report_cell (
    figure    text collate "C",
    dimension text collate "C",
    grain     text collate "C",
    starts_on date,
    clinic_id uuid,
    value     text collate "C",
    detail    text collate "C",
    n         bigint not null,
    measured  bigint not null,
    total     numeric(24, 6) not null,
    primary key (figure, dimension, grain, starts_on, clinic_id, value, detail)
) with (fillfactor = 50);

comment on table read_model.report_cell is 'Sums of the contributions of all courses: a figure of a clinic in a day, week or month, of one value of a dimension';
