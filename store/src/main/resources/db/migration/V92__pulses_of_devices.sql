-- Whether a device emits pulses of nanoseconds, picoseconds or both; the form of a sitting asks only where it is both.
alter table clinic.device add column pulses text[] not null default '{}';

comment on column clinic.device.pulses is 'PS, NS or both; empty if it is left to the type of laser';
