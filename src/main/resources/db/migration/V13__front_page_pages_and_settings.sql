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
