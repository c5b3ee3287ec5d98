-- The page that said so: what it sends again replaces what it said, another page of the same person is asked first.
alter table rating add column page_id uuid;
alter table diagnosis_sheet add column page_id uuid;
