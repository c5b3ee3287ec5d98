create table staff_import (
  school_id uuid not null references school (id),
  id uuid not null,
  file_name text not null,
  format text not null,
  state text not null default 'preview' check (state in ('preview', 'applied', 'undone')),
  columns jsonb not null default '{}',
  problems jsonb not null default '[]',
  source bytea,
  created_by uuid,
  created_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1,
  primary key (school_id, id)
);
select make_tenant_table('staff_import');

create table person (
  school_id uuid not null references school (id),
  id uuid not null,
  kind text not null default 'staff' check (kind in ('staff', 'pupil', 'parent', 'external')),
  surname text not null check (surname <> ''),
  given text not null default '',
  patronymic text not null default '',
  gender text check (gender in ('f', 'm')),
  position text not null default '',
  subjects text[] not null default '{}',
  category text check (category in ('высшая', 'первая', 'соответствие', 'педагог-методист', 'педагог-наставник')),
  experience_years smallint check (experience_years between 0 and 80),
  teaching_experience_years smallint check (teaching_experience_years between 0 and 80),
  birth_date date,
  birth_year smallint check (birth_year between 1900 and 2100),
  email text not null default '',
  phone text not null default '',
  status text not null default 'works' check (status in ('works', 'on-leave', 'left')),
  superior_id uuid,
  contract_number text not null default '',
  contract_on date,
  mentoring_pay numeric(12, 2) check (mentoring_pay >= 0),
  mentoring_pay_unit text check (mentoring_pay_unit in ('roubles', 'percent')),
  mentoring_pay_for text check (mentoring_pay_for in ('mentee', 'work')),
  name_forms jsonb not null default '{}',
  own_fields jsonb not null default '{}',
  import_id uuid,
  created_at timestamptz not null,
  version integer not null default 1,
  search text generated always as (folded(surname || ' ' || given || ' ' || patronymic || ' ' || position)) stored,
  primary key (school_id, id),
  foreign key (school_id, superior_id) references person (school_id, id),
  foreign key (school_id, import_id) references staff_import (school_id, id),
  check (superior_id <> id)
);
create index person_by_name on person (school_id, surname, given, patronymic);
create index person_search on person using gin (search gin_trgm_ops);
select make_tenant_table('person');

alter table membership add foreign key (school_id, person_id) references person (school_id, id);
alter table invitation add foreign key (school_id, person_id) references person (school_id, id);
alter table letter add foreign key (school_id, person_id) references person (school_id, id);
create index invitation_person on invitation (school_id, person_id);

create table staff_import_row (
  school_id uuid not null,
  import_id uuid not null,
  row integer not null,
  recognised jsonb not null,
  verdict text not null check (verdict in ('new', 'same', 'changed', 'unclear', 'refused')),
  reason text not null default '',
  choice text not null default '',
  person_id uuid,
  before jsonb,
  primary key (school_id, import_id, row),
  foreign key (school_id, import_id) references staff_import (school_id, id),
  foreign key (school_id, person_id) references person (school_id, id)
);
select make_tenant_table('staff_import_row');

create table own_field (
  school_id uuid not null references school (id),
  id uuid not null,
  name text not null check (name <> ''),
  kind text not null default 'text' check (kind in ('text', 'number', 'day', 'choice')),
  choices text[] not null default '{}',
  retired_at timestamptz,
  created_at timestamptz not null,
  primary key (school_id, id)
);
select make_tenant_table('own_field');

-- A position's case forms, corrected once by the school and remembered.
create table position_forms (
  school_id uuid not null references school (id),
  position text not null,
  forms jsonb not null,
  version integer not null default 1,
  primary key (school_id, position)
);
select make_tenant_table('position_forms');

create table consent (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('personal-data', 'mentoring', 'publication')),
  edition text not null,
  signed_on date not null,
  given text not null check (given in ('on-paper', 'in-system')),
  file_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_on date,
  primary key (school_id, id),
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, file_id) references file (school_id, id),
  check (withdrawn_on >= signed_on)
);
create unique index consent_standing on consent (school_id, person_id, kind) where withdrawn_on is null;
select make_tenant_table('consent');
