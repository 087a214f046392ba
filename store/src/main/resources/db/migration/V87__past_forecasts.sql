-- How past forecasts came true, found in the background by replaying each course, for reports and BI tools. It may be dropped at any
-- time, and is then found again.
create table forecast.past_forecast (
    course_id uuid primary key,
    clinic_id uuid not null,
    opened_on date not null,
    sequence  bigint not null,
    version   text not null,
    basis     text not null,
    document  jsonb not null
);

comment on table forecast.past_forecast is 'The forecasts of each treated course that are out of force, and what the course then took';
comment on column forecast.past_forecast.sequence is 'Its last event that is in them';
comment on column forecast.past_forecast.version is 'Version of the forecast that has computed them';
comment on column forecast.past_forecast.basis is 'What else they rest on: version, settings, what was learned, table of facts; another is found again';

create view report.past_forecasts as
with told as (
    select past.course_id, past.clinic_id, past.opened_on, past.version, forecast."afterSittings" as after_sittings,
           (forecast.remaining ->> 'low')::integer as low, (forecast.remaining ->> 'likely')::integer as likely,
           (forecast.remaining ->> 'high')::integer as high, forecast.chance, forecast.planned,
           (forecast.taken ->> 'number')::integer as taken, (forecast.taken ->> 'reached')::boolean as reached
    from forecast.past_forecast past
    cross join lateral jsonb_to_recordset(past.document) as forecast
        ("afterSittings" integer, remaining jsonb, chance double precision, planned integer, taken jsonb))
select course_id, clinic_id, opened_on, after_sittings, low, likely, high, chance, planned as plan_left, taken as sittings_taken,
       reached,
       case when taken > high or reached and taken < low then 'FAILED' when reached then 'CAME_TRUE' else 'UNDECIDED' end
           as range_verdict,
       case when taken > likely then 'FAILED' when reached then 'CAME_TRUE' else 'UNDECIDED' end as likely_verdict,
       case when taken > planned then 'FAILED' when reached then 'CAME_TRUE' else 'UNDECIDED' end as plan_verdict,
       version as forecast_version
from told;

comment on view report.past_forecasts is 'Forecasts in force after 0, 2 and 4 sittings until the next one or the end, with what the course then took; found soon after a course has changed';
comment on column report.past_forecasts.course_id is 'Its course';
comment on column report.past_forecasts.clinic_id is 'Where it is done';
comment on column report.past_forecasts.opened_on is 'Day of the opening of the course';
comment on column report.past_forecasts.after_sittings is 'Sittings done when it was in force: 0, 2 or 4, those elsewhere included';
comment on column report.past_forecasts.low is 'Fewest further sittings of its 80 % range';
comment on column report.past_forecasts.likely is 'Its median';
comment on column report.past_forecasts.high is 'Most further sittings of its range';
comment on column report.past_forecasts.chance is 'Stated chance to reach the target within the plan, 0 to 1';
comment on column report.past_forecasts.plan_left is 'Most sittings that the plan had left';
comment on column report.past_forecasts.sittings_taken is 'Sittings since, up to the target; the least number possible where it was not reached';
comment on column report.past_forecasts.reached is 'Whether the target was reached';
comment on column report.past_forecasts.range_verdict is 'Whether the sittings were in the range: CAME_TRUE, FAILED, or UNDECIDED as neither reached nor passed yet';
comment on column report.past_forecasts.likely_verdict is 'Likewise whether they were no more than the median';
comment on column report.past_forecasts.plan_verdict is 'Likewise whether they were no more than the plan had left';
comment on column report.past_forecasts.forecast_version is 'Version of the forecast that has computed it';

-- Wilson's interval with the 97.5th percentile of the normal distribution.
create view report.forecast_reliability as
with statement as (
    select past.clinic_id, past.after_sittings, made.statement, made.fifth, made.said, made.verdict
    from report.past_forecasts past
    cross join lateral (values ('RANGE', null::double precision, 0.8::double precision, past.range_verdict),
        ('LIKELY', null, 0.5, past.likely_verdict),
        ('WITHIN_PLAN', least(4, floor(5 * past.chance)), past.chance, past.plan_verdict))
        as made (statement, fifth, said, verdict)),
counted as (
    select clinic_id, after_sittings, statement, fifth, count(*) as forecasts, avg(said) as said,
           count(*) filter (where verdict = 'CAME_TRUE') as came_true,
           count(*) filter (where verdict = 'FAILED') as failed
    from statement group by clinic_id, after_sittings, statement, fifth),
shares as (
    select *, came_true / enough as rate, (came_true / enough + 1.920729 / enough) / (1 + 3.841459 / enough) as middle,
           1.959964 / (1 + 3.841459 / enough)
               * sqrt(came_true / enough * (1 - came_true / enough) / enough + 0.960365 / (enough * enough)) as half
    from (select *, case when came_true + failed >= 10 then (came_true + failed)::double precision end as enough
          from counted) counted)
select clinic_id, after_sittings, statement, fifth / 5 as chance_from, (fifth + 1) / 5 as chance_to, forecasts, came_true, failed,
       forecasts - came_true - failed as undecided, said, rate as true_rate, middle - half as low, middle + half as high
from shares;

comment on view report.forecast_reliability is 'How the forecasts of all treated courses of each clinic came true';
comment on column report.forecast_reliability.clinic_id is 'Where the courses are done';
comment on column report.forecast_reliability.after_sittings is 'Sittings done when they were in force: 0, 2 or 4';
comment on column report.forecast_reliability.statement is 'RANGE: within the range; LIKELY: no more than the median; WITHIN_PLAN: no more than the plan had left';
comment on column report.forecast_reliability.chance_from is 'Of WITHIN_PLAN, the least stated chance; null of the others';
comment on column report.forecast_reliability.chance_to is 'The stated chance below which they are, 1 included; null likewise';
comment on column report.forecast_reliability.forecasts is 'How many';
comment on column report.forecast_reliability.came_true is 'Those that came true';
comment on column report.forecast_reliability.failed is 'Those that did not';
comment on column report.forecast_reliability.undecided is 'Those neither reached nor passed yet';
comment on column report.forecast_reliability.said is 'The stated chance: 0.8 of a range, 0.5 of a median, the mean of the chances for the plan';
comment on column report.forecast_reliability.true_rate is 'Came true, divided by decided; null of fewer than 10 decided ones';
comment on column report.forecast_reliability.low is 'Lower end of its 95 % interval by Wilson';
comment on column report.forecast_reliability.high is 'Upper end of it';
