create table text_reference (
    subject uuid not null,
    since integer not null,
    position integer not null,
    until integer,
    kind text not null,
    target text not null,
    written text not null,
    primary key (subject, since, position)
);

create index text_reference_by_target on text_reference (target, kind);
create index text_reference_by_kind on text_reference (kind, until);

create table indexed_text (
    subject uuid primary key
);

create table doubted_target (
    kind text not null,
    target text not null,
    primary key (kind, target)
);
