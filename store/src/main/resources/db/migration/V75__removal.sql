-- What each sitting removed of what was left, and gains between readings without a sitting, are counted from the first
-- event on: the reports begin anew with it and fill again after the start.
truncate read_model.report_course, read_model.report_sitting, read_model.report_cell;
delete from axon.token where processor_name = 'report';
delete from axon.dead_letter where processing_group = 'report';

alter table read_model.report_sitting add column removed_depth double precision;
alter table read_model.report_sitting add column expected_depth double precision;

comment on column read_model.report_sitting.removed_depth is 'Fall of the logarithm of what was left; null where it is not known';
comment on column read_model.report_sitting.expected_depth is 'That expected from the estimate of the course; null likewise';

create or replace view report.sittings as
select course_id, sitting_id, clinic_id, performed_on, method, wavelength, phototype, pigment, device_id, operator_id,
       fading_gained, missing, 1 - exp(-removed_depth) as removed, 1 - exp(-expected_depth) as removed_expected
from read_model.report_sitting;

comment on column report.sittings.removed is 'Share that it removed of what was left, 0 to 1, below 0 if fading went back; null where it is not known';
comment on column report.sittings.removed_expected is 'Share that the estimate of its course made expect; null likewise';
