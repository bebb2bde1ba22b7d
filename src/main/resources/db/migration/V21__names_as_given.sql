alter table media add column called text default '' not null;

-- Only the content folder still knows what files were called that are here already
update media
set called = case when path is null then name else regexp_replace(path, '^.*/', '') end;
