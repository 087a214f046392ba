-- What BI tools read: documented views without names and free text. They stay while a rebuild swaps the tables under them.
-- Days are those of each clinic; see docs/reports.md for the definition of each figure.
create schema report;

comment on schema report is 'Figures for BI tools: no names, no free text. Read-only, made of the events.';

create view report.courses as
select id as course_id, clinic_id, opened_on, status, outcome, ended_on, body_site, goal, target_fading, phototype, pigment,
       estimate_basis, estimate_low, estimate_likely, estimate_high, sittings, sittings_elsewhere
from read_model.report_course;

comment on view report.courses is 'Every removal course as it stands now';
comment on column report.courses.course_id is 'Identifies the course; the same in all views';
comment on column report.courses.clinic_id is 'Where it is done';
comment on column report.courses.opened_on is 'Day of its opening';
comment on column report.courses.status is 'OPEN, COMPLETED or DISCONTINUED';
comment on column report.courses.outcome is 'Of a completed one: TARGET_REACHED, CLIENT_SATISFIED or STOPPED_AT_PLATEAU';
comment on column report.courses.ended_on is 'Day on which its end was recorded; null while it is open';
comment on column report.courses.body_site is 'Where on the body; null where an imported history does not say';
comment on column report.courses.goal is 'FULL_REMOVAL, LIGHTENING or RESHAPE';
comment on column report.courses.target_fading is 'Fading to reach, in percent of the baseline';
comment on column report.courses.phototype is 'Fitzpatrick I to VI, or UNKNOWN';
comment on column report.courses.pigment is 'CARBON, IRON_OXIDE, TATTOO_INK or UNKNOWN';
comment on column report.courses.estimate_basis is 'What the estimate at the opening rests on: KIRBY_DESAI, SMP_RULE or FIELD_RANGE';
comment on column report.courses.estimate_low is 'Fewest sittings of that estimate (10th percentile)';
comment on column report.courses.estimate_likely is 'Its middle';
comment on column report.courses.estimate_high is 'Most sittings of it (90th percentile)';
comment on column report.courses.sittings is 'Sittings done here';
comment on column report.courses.sittings_elsewhere is 'Sittings done elsewhere before';

create view report.sittings as
select course_id, sitting_id, clinic_id, performed_on, method, wavelength, phototype, pigment, device_id, operator_id,
       fading_gained, missing
from read_model.report_sitting;

comment on view report.sittings is 'Every sitting done here, as amended, without those taken back';
comment on column report.sittings.course_id is 'Its course';
comment on column report.sittings.sitting_id is 'Identifies the sitting within its course';
comment on column report.sittings.clinic_id is 'Where it was done';
comment on column report.sittings.performed_on is 'Day on which it was done';
comment on column report.sittings.method is 'LASER or SALINE';
comment on column report.sittings.wavelength is 'In nanometres, more than one joined by +; NONE for saline, UNKNOWN where not on record';
comment on column report.sittings.phototype is 'Of the course: I to VI, or UNKNOWN';
comment on column report.sittings.pigment is 'Of the course';
comment on column report.sittings.device_id is 'The device; null where not on record';
comment on column report.sittings.operator_id is 'Who did it';
comment on column report.sittings.fading_gained is 'Fading it gained, in points of percent of the baseline; null where it is not known';
comment on column report.sittings.missing is 'Required facts that its record does not say, joined by commas; null where it says all';

create view report.bookings as
select course.id as course_id, booking."sittingId" as sitting_id, course.clinic_id, booking.day as booked_for, booking.fate
from read_model.report_course course,
     jsonb_to_recordset(course.document -> 'bookings') as booking ("sittingId" uuid, day date, fate text);

comment on view report.bookings is 'Every sitting that was booked';
comment on column report.bookings.course_id is 'Its course';
comment on column report.bookings.sitting_id is 'The sitting, in report.sittings once it was done';
comment on column report.bookings.clinic_id is 'Where it is booked';
comment on column report.bookings.booked_for is 'Day it is booked for, as last moved';
comment on column report.bookings.fate is 'PENDING, KEPT, CANCELLED or NO_SHOW';

create view report.reactions as
select course.id as course_id, reaction."reactionId" as reaction_id, reaction."sittingId" as sitting_id, course.clinic_id,
       reaction.kind, reaction.grade, reaction.day as onset_on
from read_model.report_course course,
     jsonb_to_recordset(course.document -> 'reactions')
         as reaction ("reactionId" uuid, "sittingId" uuid, kind text, grade integer, day date);

comment on view report.reactions is 'Every adverse reaction, as amended, without those taken back';
comment on column report.reactions.course_id is 'Its course';
comment on column report.reactions.reaction_id is 'Identifies the reaction within its course';
comment on column report.reactions.sitting_id is 'The sitting it was reported of; null where none was named';
comment on column report.reactions.clinic_id is 'Where the course is done';
comment on column report.reactions.kind is 'Such as BLISTER or HYPERTROPHIC_SCAR';
comment on column report.reactions.grade is '1 (mild) to 5, in the manner of CTCAE';
comment on column report.reactions.onset_on is 'Day of its onset';

create view report.fadings as
select course.id as course_id, fading."fadingId" as fading_id, course.clinic_id, fading.day as observed_on, fading.percent,
       fading.zone is null as whole_site, fading.observer
from read_model.report_course course,
     jsonb_to_recordset(course.document -> 'fadings')
         as fading ("fadingId" uuid, day date, percent double precision, zone text, observer text);

comment on view report.fadings is 'Every observation of fading, as amended, without those taken back';
comment on column report.fadings.course_id is 'Its course';
comment on column report.fadings.fading_id is 'Identifies the observation within its course';
comment on column report.fadings.clinic_id is 'Where the course is done';
comment on column report.fadings.observed_on is 'Day of the observation';
comment on column report.fadings.percent is 'Fading in percent of the baseline: 0 as it was, 100 gone';
comment on column report.fadings.whole_site is 'Whether it is of the whole site and not of one zone';
comment on column report.fadings.observer is 'SPECIALIST or CLIENT';

create view report.weekly_sittings as
select clinic_id, starts_on as week, detail as method, n as sittings
from read_model.report_cell
where figure = 'SITTING' and dimension = 'ALL' and grain = 'WEEK';

comment on view report.weekly_sittings is 'Sittings of each week';
comment on column report.weekly_sittings.clinic_id is 'Where they were done';
comment on column report.weekly_sittings.week is 'Monday of the week';
comment on column report.weekly_sittings.method is 'LASER or SALINE';
comment on column report.weekly_sittings.sittings is 'How many';

create view report.monthly_fading as
select clinic_id, starts_on as month, dimension, value, detail as method, n as sittings, measured, total as gained
from read_model.report_cell
where figure = 'SITTING' and grain = 'MONTH';

comment on view report.monthly_fading is 'Fading gained by the sittings of each month; gained divided by measured is the gain per sitting';
comment on column report.monthly_fading.clinic_id is 'Where they were done';
comment on column report.monthly_fading.month is 'First day of the month';
comment on column report.monthly_fading.dimension is 'ALL, METHOD, WAVELENGTH, PHOTOTYPE, PIGMENT, DEVICE or OPERATOR; add up within one of them only';
comment on column report.monthly_fading.value is 'The value of that dimension';
comment on column report.monthly_fading.method is 'LASER or SALINE';
comment on column report.monthly_fading.sittings is 'Sittings done';
comment on column report.monthly_fading.measured is 'Those of which it is known what they gained';
comment on column report.monthly_fading.gained is 'What these gained together, in points of percent of the baseline';

create view report.monthly_missing_facts as
select clinic_id, starts_on as month, dimension, value, detail as fact, n as sittings
from read_model.report_cell
where figure = 'MISSING' and grain = 'MONTH';

comment on view report.monthly_missing_facts is 'How many records of the sittings of each month miss a required fact';
comment on column report.monthly_missing_facts.clinic_id is 'Where they were done';
comment on column report.monthly_missing_facts.month is 'First day of the month';
comment on column report.monthly_missing_facts.dimension is 'ALL, METHOD, DEVICE or OPERATOR; add up within one of them only';
comment on column report.monthly_missing_facts.value is 'The value of that dimension';
comment on column report.monthly_missing_facts.fact is 'Such as CONSENT or NEEDLE_LOT';
comment on column report.monthly_missing_facts.sittings is 'Sittings whose record does not say it';

create view report.monthly_forecast as
select clinic_id, starts_on as month, dimension, value, detail as verdict, n as courses, total as error
from read_model.report_cell
where figure = 'FORECAST' and grain = 'MONTH';

comment on view report.monthly_forecast is 'Courses that reached the target, against the estimate made at their opening';
comment on column report.monthly_forecast.clinic_id is 'Where they were done';
comment on column report.monthly_forecast.month is 'First day of the month in which they were opened';
comment on column report.monthly_forecast.dimension is 'ALL, METHOD, PHOTOTYPE, PIGMENT or BASIS; add up within one of them only';
comment on column report.monthly_forecast.value is 'The value of that dimension';
comment on column report.monthly_forecast.verdict is 'BELOW, WITHIN or ABOVE the range of the estimate';
comment on column report.monthly_forecast.courses is 'How many';
comment on column report.monthly_forecast.error is 'Sittings taken less sittings thought likely, of all of them together';
