create table content_file (
    path text primary key,
    subject uuid,
    version bigint not null,
    sha256 text not null
);

create index content_file_by_subject on content_file (subject);
