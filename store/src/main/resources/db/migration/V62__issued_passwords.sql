alter table access.account add column password_until timestamptz;

comment on column access.account.password_until is 'Until when a password works that its owner has not chosen, and opens the account page alone; null where the owner has';
