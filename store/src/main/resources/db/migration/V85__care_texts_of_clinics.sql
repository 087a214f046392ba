-- What a clinic writes to its clients before and after a sitting, in place of the texts that are built in.
alter table clinic.clinic add care jsonb not null default '{}';

comment on column clinic.clinic.care is 'Texts for clients by language and topic; what is missing is as built in';
