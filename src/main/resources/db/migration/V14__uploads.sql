alter table media add column description text default '' not null;

create index media_source on media (source_sha256);

create index media_newest on media (taken_at, id);
