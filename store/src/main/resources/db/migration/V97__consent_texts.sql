-- Texts that clients sign, kept by administrators. A version never changes; see docs/decisions/0103.
create table clinic.consent_text (
    clinic_id uuid not null,
    topic     text not null,
    language  text not null,
    version   integer not null check (version > 0),
    content   jsonb not null,
    primary key (clinic_id, topic, language, version)
);

comment on table clinic.consent_text is 'Versions of the texts that the clients of a clinic sign; the latest is in effect';
