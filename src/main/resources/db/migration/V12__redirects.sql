create table redirect (
    id uuid primary key,
    source text not null unique,
    target text not null,
    changed_by text not null,
    changed_at timestamp with time zone not null,
    version bigint not null
);

create index redirect_by_change on redirect (changed_at desc, id desc);
