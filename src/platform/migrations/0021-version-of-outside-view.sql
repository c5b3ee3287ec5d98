-- The outside view is written by others than the sheet: two who write it at once are told, whatever the person does meanwhile.
alter table diagnosis_sheet add column outside_version integer not null default 0;
