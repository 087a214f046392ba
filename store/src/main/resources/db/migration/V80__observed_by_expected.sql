-- Observed by expected with its standard error, as the report on fading has it, for BI tools.
create view report.observed_by_expected as
with sitting as (
    select sitting.clinic_id, trait.dimension, trait.value, sitting.course_id, sitting.removed_depth as removed,
           sitting.expected_depth as expected
    from read_model.report_sitting sitting
    cross join lateral (values ('ALL', 'ALL'), ('METHOD', sitting.method), ('WAVELENGTH', sitting.wavelength),
        ('PHOTOTYPE', sitting.phototype), ('PIGMENT', sitting.pigment), ('OPERATOR', sitting.operator_id::text),
        ('DEVICE', coalesce(sitting.device_id::text, case sitting.method when 'SALINE' then 'NONE' else 'UNKNOWN' end)))
        as trait (dimension, value)
    where sitting.removed_depth is not null),
course as (
    select clinic_id, dimension, value, course_id, sum(removed) as removed, sum(expected) as expected
    from sitting group by clinic_id, dimension, value, course_id),
sums as (
    select clinic_id, dimension, value, count(*) as courses, sum(removed) as removed, sum(expected) as expected,
           sum(removed * removed) as removed_squared, sum(removed * expected) as product,
           sum(expected * expected) as expected_squared
    from course group by clinic_id, dimension, value)
select clinic_id, dimension, value, courses,
       case when courses >= 10 then removed / expected end as observed_by_expected,
       case when courses >= 10 then sqrt(greatest(0, removed_squared - 2 * removed / expected * product
           + removed / expected * removed / expected * expected_squared) * courses / (courses - 1)) / expected end
           as standard_error
from sums;

comment on view report.observed_by_expected is 'What sittings removed, divided by what the estimates made expect; above 1 they removed more';
comment on column report.observed_by_expected.clinic_id is 'Where they were done';
comment on column report.observed_by_expected.dimension is 'ALL, METHOD, WAVELENGTH, PHOTOTYPE, PIGMENT, OPERATOR or DEVICE; compare within one of them only';
comment on column report.observed_by_expected.value is 'The value of that dimension';
comment on column report.observed_by_expected.courses is 'Courses with such a sitting whose removal is known';
comment on column report.observed_by_expected.observed_by_expected is 'Removed by expected, both as fall of the logarithm of what was left; null of fewer than 10 courses';
comment on column report.observed_by_expected.standard_error is 'That of a ratio of sums over whole courses; the 95 % interval is this times Student''s t of courses - 1 degrees of freedom to either side';
