create table recording (
    media_id text primary key references media,
    version bigint not null,
    transcript text not null,
    poster_id text references media
);

create table recording_captions (
    media_id text not null references media,
    language text not null,
    captions_id text not null references media,
    primary key (media_id, language)
);

create index recording_by_poster on recording (poster_id);
create index recording_captions_by_file on recording_captions (captions_id);
