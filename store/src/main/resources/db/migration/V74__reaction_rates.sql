-- Which courses were followed up, and who treated those that had a reaction, is counted from the first event on: the
-- reports begin anew with it and fill again after the start.
truncate read_model.report_course, read_model.report_sitting, read_model.report_cell;
delete from axon.token where processor_name = 'report';
delete from axon.dead_letter where processing_group = 'report';

create view report.monthly_reaction_rates as
select clinic_id, starts_on as month, dimension, value, coalesce(sum(n) filter (where figure = 'TREATED_COURSE'), 0) as treated,
       coalesce(sum(n) filter (where figure = 'FOLLOWED_COURSE'), 0) as followed,
       coalesce(sum(n) filter (where figure = 'AFFECTED_COURSE' and detail = ''), 0) as affected
from read_model.report_cell
where figure in ('TREATED_COURSE', 'FOLLOWED_COURSE', 'AFFECTED_COURSE') and grain = 'MONTH'
group by clinic_id, starts_on, dimension, value;

comment on view report.monthly_reaction_rates is 'Courses with a reaction; affected divided by followed is their rate';
comment on column report.monthly_reaction_rates.clinic_id is 'Where they are done';
comment on column report.monthly_reaction_rates.month is 'First day of the month in which they were opened';
comment on column report.monthly_reaction_rates.dimension is 'ALL, METHOD, WAVELENGTH, PHOTOTYPE, PIGMENT, DEVICE or OPERATOR, of sittings; or KIND, of reactions, which has affected courses alone';
comment on column report.monthly_reaction_rates.value is 'The value of that dimension; a course is in all that it has';
comment on column report.monthly_reaction_rates.treated is 'Courses with such a sitting';
comment on column report.monthly_reaction_rates.followed is 'Those of them seen 28 days or more after such a sitting, or with a reaction to it';
comment on column report.monthly_reaction_rates.affected is 'Those of them with a reaction to it';
