-- A long list is read and written in the background: how far it has come, and why it stopped.
alter table staff_import drop constraint staff_import_state_check;
alter table staff_import
  add constraint staff_import_state_check
    check (state in ('reading', 'failed', 'preview', 'applying', 'applied', 'undone')),
  add column done integer not null default 0,
  add column total integer not null default 0,
  add column trouble jsonb;
