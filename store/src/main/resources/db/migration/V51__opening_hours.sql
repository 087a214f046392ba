-- When clinics are open, by weekday.
alter table clinic.clinic add opening_hours jsonb not null default '{}';

comment on column clinic.clinic.opening_hours is 'By weekday, such as 09:00-12:30, 14:00-18:00 or closed; weekdays that are missing are as configured';
