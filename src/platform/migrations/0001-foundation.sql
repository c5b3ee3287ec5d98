-- The ground every slice stands on: tenants, the journal, receipts of forms, files, letters.
-- One owner (runs this), one powerless role for the application.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

do $$
begin
  if not exists (select from pg_roles where rolname = 'vzaimno_app') then
    create role vzaimno_app nologin;
  end if;
end
$$;

revoke create on schema public from public;
grant usage on schema public to vzaimno_app;

-- A tenant table: visible and writable only in the school that the transaction has named.
create function make_tenant_table(name regclass, grants text default 'select, insert, update, delete') returns void
language plpgsql as $$
declare
  own_school constant text := 'school_id = (select nullif(current_setting(''vzaimno.school'', true), '''')::uuid)';
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy tenant on %s using (%s) with check (%s)', name, own_school, own_school);
  execute format('grant %s on %s to vzaimno_app', grants, name);
end
$$;

-- ё and е, case and hyphens are the same to somebody who searches.
create function folded(words text) returns text
language sql immutable parallel safe
return translate(lower(words), 'ё', 'е');

create table installation (
  is_sole boolean primary key default true check (is_sole),
  secret bytea not null,
  set_up_token_hash bytea,
  set_up_at timestamptz,
  mail_paused boolean not null default false,
  demo_loaded_at timestamptz
);
grant select, update on installation to vzaimno_app;

create table school (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  full_name text not null,
  short_name text not null,
  founder_line text not null default '',
  address text not null default '',
  place text not null default '',
  inn text not null default '',
  ogrn text not null default '',
  director_name text not null,
  director_position text not null default 'директор',
  order_mask text not null default '{номер}-од',
  personnel_order_mask text not null default '{номер}-лс',
  working_days smallint not null default 5 check (working_days in (5, 6)),
  time_zone text not null default 'Europe/Moscow',
  pay_basis text not null default '',
  pay_source text not null default '',
  regional_coefficient boolean not null default false,
  second_factor_demanded boolean not null default false,
  consent_in_system_allowed boolean not null default false,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
alter table school enable row level security;
create policy tenant on school
  using (id = (select nullif(current_setting('vzaimno.school', true), '')::uuid))
  with check (id = (select nullif(current_setting('vzaimno.school', true), '')::uuid));
grant select, insert, update on school to vzaimno_app;

-- The journal: append-only, one hash chain a school, written in the transaction of the change.
create table event (
  school_id uuid not null references school (id),
  seq bigint not null,
  id uuid not null,
  type text not null,
  payload jsonb not null,
  actor_id uuid,
  at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (school_id, id),
  unique (school_id, seq)
);
select make_tenant_table('event', 'select, insert');

create table journal_head (
  school_id uuid primary key references school (id),
  seq bigint not null,
  hash bytea not null
);

create function event_hash(previous bytea, school uuid, seq bigint, id uuid, type text, payload jsonb, actor uuid, at timestamptz)
returns bytea language sql stable
return sha256(previous || convert_to(concat_ws(
  '|', school, seq, id, type, payload, coalesce(actor::text, '-'), (extract(epoch from at) * 1000000)::bigint), 'UTF8'));

create function chain_event() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head journal_head;
begin
  insert into journal_head values (new.school_id, 0, '\x00') on conflict (school_id) do nothing;
  select * into head from journal_head where school_id = new.school_id for update;
  new.seq := head.seq + 1;
  new.previous_hash := head.hash;
  new.hash := event_hash(head.hash, new.school_id, new.seq, new.id, new.type, new.payload, new.actor_id, new.at);
  update journal_head set seq = new.seq, hash = new.hash where school_id = new.school_id;
  return new;
end
$$;
create trigger chain before insert on event for each row execute function chain_event();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end
$$;
create trigger append_only before update or delete on event for each row execute function refuse_change();
create trigger never_emptied before truncate on event for each statement execute function refuse_change();

-- A form is obeyed once: its token, and where its first obedience led.
create table form_receipt (
  school_id uuid not null references school (id),
  token uuid not null,
  location text not null,
  created_at timestamptz not null,
  primary key (school_id, token)
);
select make_tenant_table('form_receipt');

create table file (
  school_id uuid not null references school (id),
  id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null check (size >= 0),
  sha256 bytea not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (school_id, id)
);
select make_tenant_table('file');

-- Letters wait here: sent when a mail server is set, else opened and printed by the curator.
create table letter (
  school_id uuid not null references school (id),
  id uuid not null,
  person_id uuid,
  to_address text not null default '',
  subject text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'handed')),
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (school_id, id)
);
select make_tenant_table('letter');

-- Who looked at whose personal data; kept for a term, not chained.
create table access_log (
  school_id uuid not null references school (id),
  id uuid not null,
  actor_id uuid,
  person_id uuid not null,
  what text not null,
  at timestamptz not null,
  primary key (school_id, id)
);
select make_tenant_table('access_log', 'select, insert');
