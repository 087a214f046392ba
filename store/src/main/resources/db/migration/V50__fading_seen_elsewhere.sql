-- What histories tell of fading is kept by history, so that one that is extended or told late stands at its place.
-- The courses on record are read again for it: both processors begin anew with the first event.
truncate read_model.attention;
truncate read_model.report_course, read_model.report_sitting, read_model.report_cell;
delete from axon.token where processor_name in ('attention', 'report');
delete from axon.dead_letter where processing_group in ('attention', 'report');
