-- Accounts and sessions belong to the installation; a membership ties an account to a school.

create table account (
  id uuid primary key,
  user_name text not null,
  password_hash text,
  language text not null default 'ru' check (language in ('ru', 'en')),
  second_factor_secret text,
  second_factor_since timestamptz,
  second_factor_last_step bigint,
  created_at timestamptz not null,
  version integer not null default 1
);
create unique index account_user_name on account (folded(user_name));
grant select, insert, update on account to vzaimno_app;

create table recovery_code (
  account_id uuid not null references account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on recovery_code to vzaimno_app;

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account (id),
  school_id uuid references school (id),
  keeping text not null check (keeping in ('staff', 'own-device')),
  device text not null default '',
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  second_factor_at timestamptz,
  ended_at timestamptz,
  ended_why text
);
create index session_account on session (account_id) where ended_at is null;
grant select, insert, update on session to vzaimno_app;

create table sign_in_attempt (
  id uuid primary key,
  user_name_hash bytea not null,
  address_hash bytea not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempt_name on sign_in_attempt (user_name_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);
create index sign_in_attempt_at on sign_in_attempt (at);
grant select, insert, delete on sign_in_attempt to vzaimno_app;

create table membership (
  school_id uuid not null references school (id),
  id uuid not null,
  account_id uuid not null references account (id),
  role text not null check (role in ('director', 'coordinator', 'curator', 'participant')),
  person_id uuid,
  since timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (school_id, id)
);
create unique index membership_current on membership (school_id, account_id) where ended_at is null;
create unique index membership_person on membership (school_id, person_id) where ended_at is null;
create index membership_account on membership (account_id) where ended_at is null;
select make_tenant_table('membership');

-- Whoever signs in must be able to see which schools are theirs, before any school is named.
create policy own on membership for select
  using (account_id = (select nullif(current_setting('vzaimno.account', true), '')::uuid));
create policy own on school for select
  using (id in (
    select m.school_id from membership m
    where m.account_id = (select nullif(current_setting('vzaimno.account', true), '')::uuid) and m.ended_at is null));

-- `join` makes a membership; `return` lets its holder in again (a new telephone, a forgotten password).
create table invitation (
  school_id uuid not null references school (id),
  id uuid not null,
  purpose text not null default 'join' check (purpose in ('join', 'return')),
  person_id uuid,
  membership_id uuid,
  role text not null default 'participant' check (role in ('director', 'coordinator', 'curator', 'participant')),
  token_hash bytea not null unique,
  issued_by uuid,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, membership_id) references membership (school_id, id),
  check ((purpose = 'return') = (membership_id is not null))
);
create index invitation_membership on invitation (school_id, membership_id);
select make_tenant_table('invitation');

-- Whoever holds an invitation may learn which school it is from, before any school is named.
create policy by_token on invitation for select
  using (token_hash = (select decode(nullif(current_setting('vzaimno.invitation', true), ''), 'hex')));

-- Which of these accounts open another school too: a school must not reset a sign-in that is not its own alone.
create function shared_accounts(accounts uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct account_id from membership
  where account_id = any (accounts) and ended_at is null
    and school_id is distinct from nullif(current_setting('vzaimno.school', true), '')::uuid
$$;
revoke execute on function shared_accounts from public;
grant execute on function shared_accounts to vzaimno_app;
