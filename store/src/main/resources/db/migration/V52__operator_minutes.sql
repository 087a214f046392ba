-- Which operator began a sitting at which minute, kept by the command side; filled by the processor operator-minutes
-- from the events: see docs/decisions/0052.
create table diary.operator_minute (
    operator_id uuid not null,
    minute      timestamptz not null,
    course_id   uuid not null,
    sitting_id  uuid not null,
    expires_at  timestamptz,
    primary key (operator_id, minute, course_id, sitting_id)
);

create index operator_minute_of_sitting on diary.operator_minute (course_id, sitting_id);
create index operator_minute_expiry on diary.operator_minute (expires_at) where expires_at is not null;

comment on table diary.operator_minute is 'Sittings on record by operator and minute, so that two at one minute are seen';
comment on column diary.operator_minute.expires_at is 'Until when it is entered for a command under way; null once its event has come';
