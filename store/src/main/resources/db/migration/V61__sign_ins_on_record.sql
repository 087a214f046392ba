-- Who signed in, who was refused, and which links were made. Ids and network addresses alone, never names.
create table audit.sign_in (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    kind      text collate "C" not null,
    user_id   text,
    name_hash text collate "C",
    client_id uuid,
    way       text collate "C",
    address   text collate "C",
    detail    text
);

create index sign_in_of_user on audit.sign_in (user_id, id);
create index sign_in_of_client on audit.sign_in (client_id, id) where client_id is not null;
create index sign_in_at on audit.sign_in using brin (at);

comment on table audit.sign_in is 'Sign-ins, failures, locks, links, and requests that were refused';
comment on column audit.sign_in.user_id is 'The account, or issuer and subject of a provider';
comment on column audit.sign_in.name_hash is 'Digest, under a key that is not kept, of a name that no account had';
comment on column audit.sign_in.client_id is 'Whose link was made or used';
comment on column audit.sign_in.detail is 'Method and path of what was refused';
