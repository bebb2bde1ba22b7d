create table briefing (
    id uuid primary key,
    slug text not null unique,
    version bigint not null,
    revision integer not null,
    withdrawn_at timestamp with time zone,
    withdrawal_reason text,
    created_at timestamp with time zone not null
);

create table revision (
    briefing_id uuid not null references briefing,
    number integer not null,
    source bytea not null,
    sha256 text not null,
    anchors text not null,
    made_by text not null,
    made_at timestamp with time zone not null,
    primary key (briefing_id, number)
);

create table former_slug (
    slug text primary key,
    briefing_id uuid not null references briefing
);

create table published_version (
    briefing_id uuid not null references briefing,
    number integer not null,
    revision integer not null,
    change text not null,
    public_at timestamp with time zone not null,
    dated timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    headline text not null,
    standfirst text not null,
    language text not null,
    words integer not null,
    override_reason text,
    primary key (briefing_id, number),
    foreign key (briefing_id, revision) references revision
);

create index published_version_by_date on published_version (dated desc, briefing_id desc);
create index published_version_by_due on published_version (public_at);

create index briefing_by_withdrawal on briefing (withdrawn_at);

create table topic (
    slug text primary key,
    name text not null,
    description text not null
);

create table byline (
    slug text primary key,
    name text not null
);

create table version_topic (
    briefing_id uuid not null,
    number integer not null,
    position integer not null,
    topic text not null references topic,
    primary key (briefing_id, number, position),
    foreign key (briefing_id, number) references published_version on delete cascade
);

create index version_topic_by_topic on version_topic (topic, briefing_id);

create table version_byline (
    briefing_id uuid not null,
    number integer not null,
    position integer not null,
    byline text not null references byline,
    primary key (briefing_id, number, position),
    foreign key (briefing_id, number) references published_version on delete cascade
);

create index version_byline_by_byline on version_byline (byline, briefing_id);

create table version_notice (
    id uuid not null,
    briefing_id uuid not null,
    number integer not null,
    kind text not null,
    noted_on date not null,
    position integer not null,
    text text not null,
    since timestamp with time zone not null,
    primary key (briefing_id, number, id),
    foreign key (briefing_id, number) references published_version on delete cascade
);

create index version_notice_by_time on version_notice (since desc, id desc);

create table standing_page (
    id uuid primary key,
    slug text not null unique,
    title text not null,
    menu_position integer,
    public boolean not null,
    revision integer not null,
    version bigint not null
);

create table standing_page_revision (
    page_id uuid not null references standing_page,
    number integer not null,
    source bytea not null,
    sha256 text not null,
    made_by text not null,
    made_at timestamp with time zone not null,
    primary key (page_id, number)
);
