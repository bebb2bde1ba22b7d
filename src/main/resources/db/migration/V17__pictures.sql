alter table media add column moving boolean default false not null;

-- Whether these move was not asked when they were taken in; what is not known to stand still is served as it is
update media set moving = true where type in ('GIF', 'WEBP');

-- How the text names its first picture; empty for none, null for versions from before, whose text is then asked
alter table published_version add column picture text;
