create table clinic.data_kind (
    one  boolean primary key default true check (one),
    demo boolean not null
);

comment on table clinic.data_kind is 'Whether all this is a demo, whose passwords are public, or a clinic; the first start says so for good';
