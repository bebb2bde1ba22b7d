alter table briefing add column owner uuid;
alter table briefing add column stage text default 'writing' not null;
alter table briefing add column stage_at timestamp with time zone;
alter table briefing add column stage_by text;
alter table briefing add column stage_reason text;
alter table briefing add column approved_revision integer;
alter table briefing add column approved_by text;
alter table briefing add column embargo_until timestamp with time zone;
alter table briefing add column deleted_at timestamp with time zone;
alter table briefing add column missed_at timestamp with time zone;
alter table briefing add column headline text default '' not null;
alter table briefing add column words integer default 0 not null;
alter table briefing add column blocks integer default 0 not null;
alter table briefing add column warnings integer default 0 not null;
alter table briefing add column wanted_at timestamp with time zone;
alter table briefing add column changed_at timestamp with time zone;
alter table briefing add column changed_by text default '' not null;

alter table revision add column person uuid;
alter table revision add column sitting uuid;
alter table revision add column sealed boolean default true not null;
alter table revision add column aside boolean default false not null;
alter table revision add column merged_into integer;
alter table revision add column readable boolean default true not null;
alter table revision add column note text default '' not null;

alter table published_version add column approved_by text;
alter table published_version add column published_by text;
alter table published_version add column publisher uuid;

create table briefing_topic (
    briefing_id uuid not null references briefing,
    position integer not null,
    topic text not null,
    name text not null,
    primary key (briefing_id, position)
);

update briefing set
    changed_at = (
        select r.made_at from revision r where r.briefing_id = briefing.id and r.number = briefing.revision),
    changed_by = coalesce((
        select r.made_by from revision r where r.briefing_id = briefing.id and r.number = briefing.revision), ''),
    headline = coalesce((
        select v.headline
        from published_version v
        where v.briefing_id = briefing.id
        order by v.number desc
        fetch first 1 rows only), slug),
    words = coalesce((
        select v.words
        from published_version v
        where v.briefing_id = briefing.id
        order by v.number desc
        fetch first 1 rows only), 0);

create index briefing_by_owner on briefing (owner);
create index briefing_by_change on briefing (changed_at desc, id desc);
create index briefing_topic_by_topic on briefing_topic (topic, briefing_id);
create index revision_by_sitting on revision (briefing_id, sitting);
