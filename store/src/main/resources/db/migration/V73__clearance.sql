-- How far each course has come, and whether its client still comes, is counted from its first event on: the reports
-- begin anew with the first event and fill again after the start.
truncate read_model.report_course, read_model.report_sitting, read_model.report_cell;
delete from axon.token where processor_name = 'report';
delete from axon.dead_letter where processing_group = 'report';

alter table read_model.report_course add column lost boolean not null default false;

comment on column read_model.report_course.lost is 'Open, and nothing recorded since the reminder that nothing was';

create or replace view report.courses as
select id as course_id, clinic_id, opened_on, status, outcome, ended_on, body_site, goal, target_fading, phototype, pigment,
       estimate_basis, estimate_low, estimate_likely, estimate_high, sittings, sittings_elsewhere, lost
from read_model.report_course;

comment on column report.courses.lost is 'Whether it is open and its client has not come for long';

create view report.monthly_clearance as
select clinic_id, starts_on as month, dimension, value, split_part(detail, ' ', 1)::integer as sittings,
       split_part(detail, ' ', 2) as came_to, n as courses
from read_model.report_cell
where figure = 'CLEARANCE' and grain = 'MONTH';

comment on view report.monthly_clearance is 'Courses by how far they have come: what estimates of the share at the target by number of sittings are made from';
comment on column report.monthly_clearance.clinic_id is 'Where they are done';
comment on column report.monthly_clearance.month is 'First day of the month in which they were opened';
comment on column report.monthly_clearance.dimension is 'ALL, METHOD, PHOTOTYPE, PIGMENT or BASIS; add up within one of them only';
comment on column report.monthly_clearance.value is 'The value of that dimension';
comment on column report.monthly_clearance.sittings is 'Sittings until they were at the target, or until now';
comment on column report.monthly_clearance.came_to is 'REACHED, STOPPED (ended without the target), LOST (open, its client has not come for long) or OPEN';
comment on column report.monthly_clearance.courses is 'How many';
