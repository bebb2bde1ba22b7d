create table outbox_notice (
    id uuid primary key,
    kind text not null,
    briefing_id uuid not null,
    version integer,
    change text not null,
    actor uuid,
    actor_name text not null,
    detail text not null,
    due_at timestamp with time zone not null
);

create index outbox_notice_by_time on outbox_notice (due_at, id);
create index outbox_notice_by_briefing on outbox_notice (briefing_id);

create table outbox_delivery (
    id uuid primary key,
    event uuid not null,
    kind text not null,
    destination text not null,
    recipient uuid,
    briefing_id uuid not null,
    about text not null,
    body text not null,
    first_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    tries integer default 0 not null,
    trouble text default '' not null,
    failed boolean default false not null
);

create index outbox_delivery_by_time on outbox_delivery (destination, failed, next_at, id);

create table outbox_mute (
    person uuid primary key
);
