-- What was used at a sitting, as it was written and as it is looked for: letters and digits without case.
alter table read_model.report_sitting add column product text;
alter table read_model.report_sitting add column lot text;
alter table read_model.report_sitting add column needle_lot text;
alter table read_model.report_sitting add column product_key text;
alter table read_model.report_sitting add column lot_key text;
alter table read_model.report_sitting add column needle_lot_key text;

create index on read_model.report_sitting (lot_key, performed_on) where lot_key is not null;
create index on read_model.report_sitting (needle_lot_key, performed_on) where needle_lot_key is not null;
create index on read_model.report_sitting (product_key, performed_on) where product_key is not null;
create index on read_model.report_sitting (device_id, performed_on) where device_id is not null;

comment on column read_model.report_sitting.product is 'As written in the record, as are lot and needle_lot';
comment on column read_model.report_sitting.lot_key is 'Letters and digits of the lot in lower case; likewise of product and needle lot';

-- The sittings on record are read again for it: the processor begins anew with the first event.
truncate read_model.report_course, read_model.report_sitting, read_model.report_cell;
delete from axon.token where processor_name = 'report';
delete from axon.dead_letter where processing_group = 'report';
