create table site_version (
    id integer primary key check (id = 1),
    number bigint not null,
    changed_at timestamp with time zone not null
);

insert into site_version (id, number, changed_at) values (1, 1, current_timestamp);

create table heartbeat (
    id integer primary key check (id = 1),
    beaten_at timestamp with time zone not null
);

insert into heartbeat (id, beaten_at) values (1, current_timestamp);

create table site_identity (
    id integer primary key,
    identity uuid not null
);
