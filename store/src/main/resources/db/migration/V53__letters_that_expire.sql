-- A doctor's letter holds for all courses of a client. Only clients with a letter that expires are looked for.
alter table read_model.attention add column letter_until date;

drop index read_model.attention_client_id_idx;

create index on read_model.attention (client_id);

create index on read_model.attention (client_id, letter_until) where letter_until is not null;
