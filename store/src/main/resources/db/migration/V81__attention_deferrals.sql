-- Items of the attention list that are put off. Not made from events: see docs/decisions/0088.
create table clinic.attention_deferral (
    id         bigint generated always as identity primary key,
    clinic_id  uuid not null,
    course_id  uuid not null,
    item_id    uuid not null,
    kind       text collate "C" not null,
    until      date,
    decided_by text collate "C" not null,
    decided_at timestamptz not null
);

create index on clinic.attention_deferral (clinic_id, until);
create index on clinic.attention_deferral (item_id, id);

comment on table clinic.attention_deferral is 'Decisions to put off items of the attention list; the latest about an item counts';
comment on column clinic.attention_deferral.item_id is 'Made from what the item is about, so that another reason is another item';
comment on column clinic.attention_deferral.until is 'The day on which it is due again; null if it was made due again before';
comment on column clinic.attention_deferral.decided_by is 'The account that decided';
