-- How clients reach their clinic.
alter table clinic.clinic add contact jsonb not null default '{}';

comment on column clinic.clinic.contact is 'Phone, e-mail, address and emergency number that clients see; what is missing is not known';
