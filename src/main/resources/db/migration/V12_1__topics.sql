alter table topic add column title text;
alter table topic add column leads_to text references topic;
alter table topic add column shown_as text;
alter table topic add column followed_as text;
alter table topic add column known boolean default false not null;
alter table topic add column version bigint default 1 not null;

update topic set shown_as = slug, followed_as = slug;

alter table topic alter column shown_as set not null;
alter table topic alter column followed_as set not null;

create index topic_by_shown on topic (shown_as);
