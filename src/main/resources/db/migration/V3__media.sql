create table media (
    id text primary key,
    name text not null,
    path text unique,
    source_sha256 text not null,
    sha256 text not null,
    type text not null,
    width integer,
    height integer,
    bytes bigint not null,
    taken_at timestamp with time zone not null
);
