create table front_page (
    id integer primary key,
    version bigint not null
);

insert into front_page (id, version) values (1, 1);

create table front_lead (
    position integer primary key,
    briefing_id uuid not null unique references briefing,
    ends_at timestamp with time zone
);

alter table standing_page add column live_revision integer;
alter table standing_page add column live_title text;
alter table standing_page add column live_at timestamp with time zone;
alter table standing_page add column deleted_at timestamp with time zone;

update standing_page set
    live_revision = revision,
    live_title = title,
    live_at = (
        select r.made_at
        from standing_page_revision r
        where r.page_id = standing_page.id and r.number = standing_page.revision)
where public;

alter table standing_page drop column public;

alter table standing_page_revision add column person uuid;

create table former_page_slug (
    slug text primary key,
    page_id uuid not null references standing_page
);

create table settings_version (
    id integer primary key,
    version bigint not null
);

insert into settings_version (id, version) values (1, 1);

create table site_setting (
    name text primary key,
    content text not null
);

create table site_menu (
    id integer primary key,
    version bigint not null
);

insert into site_menu (id, version) values (1, 1);

create table menu_entry (
    position integer primary key,
    kind text not null,
    target text not null,
    label text not null,
    place text not null
);
