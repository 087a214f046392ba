-- Photos of courses. The read model fills from the first event after the start.
create table read_model.photos (
    id        uuid primary key,
    sequence  bigint not null,
    client_id uuid,
    document  jsonb
) with (fillfactor = 50);

create index on read_model.photos (client_id);

comment on table read_model.photos is 'The photos of one course, and the consents by which they are shown';
