-- An order may bear an earlier date than the proposals of the pairs that it names only for a reason, which stays with it.
alter table document add column early_why text not null default '';
