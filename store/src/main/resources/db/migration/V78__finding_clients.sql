-- Clients are found without regard to accents, case, apostrophes, hyphens and typing errors: search_text and sort_key hold
-- folded words from now on. The directory begins anew with the first event and fills again after the start.
truncate read_model.client_directory;
delete from axon.token where processor_name = 'client-directory';
delete from axon.dead_letter where processing_group = 'client-directory';

alter table read_model.client_directory alter column sort_key type text collate "C";
alter table read_model.client_directory alter column search_text type text collate "C";
alter table read_model.client_directory add column name_keys text collate "C";
alter table read_model.client_directory add column typing_keys text collate "C";
alter table read_model.client_directory add column phone_digits text collate "C";

create index on read_model.client_directory using gin (string_to_array(typing_keys, ' '));

comment on table read_model.client_directory is 'Who is treated; all but id and sequence is null of an erased client';
comment on column read_model.client_directory.sort_key is 'Family name and given name, folded: without accents, case, apostrophes and hyphens';
comment on column read_model.client_directory.search_text is 'Folded words of names, in all their spellings, e-mail, phone and reference';
comment on column read_model.client_directory.name_keys is 'Whole name as one folded word, in both orders, each between equals signs';
comment on column read_model.client_directory.typing_keys is 'Folded words of the names, and what is left of each without one letter, of long ones without two';
comment on column read_model.client_directory.phone_digits is 'Digits of the phone number without what is only dialled before it';
