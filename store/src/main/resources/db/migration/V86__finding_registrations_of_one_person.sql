-- Whether somebody is registered twice is asked at each registration and for each course that is opened.
create index on read_model.client_directory using gin (string_to_array(name_keys, '='));
create index on read_model.client_directory ((document ->> 'birthDate'));
create index on read_model.client_directory (right(phone_digits, 7));
