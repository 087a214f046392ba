-- Erasures are put on the table of db-scheduler by the processor that puts reminders there. It begins anew with the first
-- event, since the two had not come equally far; what is put there twice changes nothing.
delete from axon.token where processor_name in ('deadlines', 'erasures');
delete from axon.dead_letter where processing_group in ('deadlines', 'erasures');
