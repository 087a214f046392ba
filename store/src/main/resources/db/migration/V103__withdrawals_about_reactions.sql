-- Reactions are kept with all that was recorded about them, so that a withdrawn end or assessment brings back what was
-- before: attention and reports begin anew with the first event and fill again after the start.
truncate read_model.attention;
truncate read_model.report_course, read_model.report_sitting, read_model.report_cell;
delete from axon.token where processor_name in ('attention', 'report');
delete from axon.dead_letter where processing_group in ('attention', 'report');
