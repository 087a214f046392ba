-- What was used at a sitting, as it was written and as it is looked for: without case and blanks.
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
