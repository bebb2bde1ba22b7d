create table trail_entry (
    id uuid primary key,
    made_at timestamp with time zone not null,
    person uuid,
    person_name text not null,
    act text not null,
    subject uuid,
    about text not null,
    detail text not null
);

create index trail_entry_by_time on trail_entry (made_at desc, id desc);
create index trail_entry_by_subject on trail_entry (subject, made_at desc, id desc);
