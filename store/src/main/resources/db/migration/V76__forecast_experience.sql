-- What the courses of a clinic have taught the forecast, computed in the background: all processes forecast by it, and a restart too.
-- It may be dropped at any time, and is then learned again from the read model.
create schema forecast;

create table forecast.experience (
    clinic_id  uuid primary key,
    version    text not null,
    learned_at timestamptz not null,
    courses    integer not null,
    document   jsonb not null
);

comment on table forecast.experience is 'What the courses of each clinic have taught the forecast';
comment on column forecast.experience.version is 'Version of the forecast that has learned it; others learn again';
comment on column forecast.experience.courses is 'Number of courses that it was learned from';
