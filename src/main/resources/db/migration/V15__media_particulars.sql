alter table media add column decorative boolean default false not null;
alter table media add column caption text default '' not null;
alter table media add column credit text default '' not null;
alter table media add column focus_x integer default 50 not null;
alter table media add column focus_y integer default 50 not null;
alter table media add column uploader uuid;
alter table media add column uploader_name text default '' not null;
alter table media add column replaced_by text;
alter table media add column version bigint default 0 not null;

create index media_replaced on media (replaced_by);

create index media_digest on media (sha256);
