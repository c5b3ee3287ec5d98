-- What one more mentor or place would change for everybody, counted on request.
alter table draft add column lacking jsonb;

alter table matching_run drop constraint matching_run_kind_check;
alter table matching_run add constraint matching_run_kind_check check (kind in ('draft', 'effect', 'lacking'));
