-- What needs somebody is told when it is asked, from the facts of the courses that these columns do not rule out.
create table read_model.attention (
    id           uuid primary key,
    sequence     bigint not null,
    clinic_id    uuid not null,
    operator_id  uuid,
    watched      boolean not null,
    needed       boolean not null,
    rests_since  timestamptz,
    screened_at  timestamptz,
    booked_until timestamptz,
    document     jsonb not null
) with (fillfactor = 50);

create index on read_model.attention (clinic_id) where watched;

comment on table read_model.attention is 'The facts by which a course needs somebody; watched are open courses and open reactions, needed those that do on any day';
