create table access.sign_in_link (
    token_hash bytea primary key,
    account_id uuid not null constraint latest_of_account unique references access.account on delete cascade,
    expires_at timestamptz not null
);

comment on table access.sign_in_link is 'Links by which clients sign in once: the latest of each';
comment on column access.sign_in_link.token_hash is 'SHA-256 of the token, which itself is stored nowhere';
