create table redirect (
    id uuid primary key,
    source text not null unique,
    target text not null,
    changed_by text not null,
    changed_at timestamp with time zone not null,
    version bigint not null
);

create index redirect_by_change on redirect (changed_at desc, id desc);

create table missing_address (
    path text primary key,
    asked bigint not null,
    asked_at timestamp with time zone not null,
    linked boolean not null,
    ignored boolean not null
);

create index missing_address_by_count on missing_address (asked desc, path);
