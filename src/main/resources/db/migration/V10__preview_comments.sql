create table preview_link (
    id uuid primary key,
    briefing_id uuid not null references briefing,
    revision integer,
    token_sha256 text not null unique,
    made_by text not null,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    views bigint default 0 not null
);

create index preview_link_by_briefing on preview_link (briefing_id, made_at);

create table preview_verdict (
    id uuid primary key,
    link_id uuid not null references preview_link,
    revision integer not null,
    approves boolean not null,
    name text not null,
    comment_text text not null,
    made_at timestamp with time zone not null
);

create index preview_verdict_by_link on preview_verdict (link_id, made_at);

create table passage_comment (
    id uuid primary key,
    briefing_id uuid not null references briefing,
    revision integer not null,
    quote text not null,
    answers uuid references passage_comment,
    person uuid,
    made_by text not null,
    made_at timestamp with time zone not null,
    comment_text text not null,
    resolved_at timestamp with time zone,
    resolved_by text
);

create index passage_comment_by_briefing on passage_comment (briefing_id, made_at);

create table presence (
    briefing_id uuid not null references briefing,
    sitting uuid not null,
    person uuid,
    name text not null,
    seen_at timestamp with time zone not null,
    primary key (briefing_id, sitting)
);

create index presence_by_time on presence (seen_at);
