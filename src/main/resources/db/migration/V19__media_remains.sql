create table media_remains (
    prefix text primary key,
    busy_until timestamp with time zone not null,
    gone boolean not null
);
