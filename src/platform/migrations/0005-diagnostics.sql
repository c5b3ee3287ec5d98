create table competence_block (
  school_id uuid not null references school (id),
  id uuid not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  name_en text not null default '',
  -- the labour functions of the professional standard «Педагог» (544н) that the block belongs to
  standard text not null default '',
  place smallint not null,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (school_id, id),
  unique (school_id, code)
);
select make_tenant_table('competence_block');

create table competence (
  school_id uuid not null,
  id uuid not null,
  block_id uuid not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  name_en text not null default '',
  place smallint not null,
  -- the day of the shipped edition it came with, or 'school' once the school has written it
  edition text not null,
  is_key boolean not null default false,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (school_id, id),
  unique (school_id, code),
  foreign key (school_id, block_id) references competence_block (school_id, id)
);
select make_tenant_table('competence');

create table diagnosis (
  school_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null,
  opens_on date not null,
  closes_on date not null,
  deficit_up_to smallint not null default 1 check (deficit_up_to between 0 and 3),
  deficit_needs_wish boolean not null default true,
  strength_from smallint not null default 3 check (strength_from between 1 and 4),
  strength_needs_readiness boolean not null default true,
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, id),
  foreign key (school_id, programme_id) references programme (school_id, id),
  check (closes_on >= opens_on)
);
select make_tenant_table('diagnosis');

-- One person's sheet in one diagnosis. The row itself is the invitation.
create table diagnosis_sheet (
  school_id uuid not null,
  diagnosis_id uuid not null,
  person_id uuid not null,
  own_words text not null default '',
  colleague_limit smallint not null default 1 check (colleague_limit between 0 and 5),
  hours_per_week numeric(3, 1) check (hours_per_week between 0 and 40),
  hard_no_times jsonb not null default '[]',
  source text not null default 'screen' check (source in ('screen', 'paper')),
  started_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid,
  reminder_count smallint not null default 0,
  reminded_at timestamptz,
  -- who wrote last, and the version their run of savings began from: going back never conflicts with oneself
  saved_by uuid,
  saved_from integer not null default 1,
  version integer not null default 1,
  primary key (school_id, diagnosis_id, person_id),
  foreign key (school_id, diagnosis_id) references diagnosis (school_id, id),
  foreign key (school_id, person_id) references person (school_id, id)
);
select make_tenant_table('diagnosis_sheet');

create table rating (
  school_id uuid not null,
  diagnosis_id uuid not null,
  person_id uuid not null,
  competence_id uuid not null,
  view text not null check (view in ('self', 'outside')),
  level smallint check (level between 0 and 4),
  wishes boolean not null default false,
  is_foremost boolean not null default false,
  is_ready boolean not null default false,
  rated_by uuid,
  rated_at timestamptz not null,
  primary key (school_id, diagnosis_id, person_id, competence_id, view),
  foreign key (school_id, diagnosis_id, person_id) references diagnosis_sheet (school_id, diagnosis_id, person_id),
  foreign key (school_id, competence_id) references competence (school_id, id),
  check (level is not null or not (wishes or is_ready)),
  check (wishes or not is_foremost)
);
select make_tenant_table('rating');

-- «С кем не хотел(а) бы в паре»: for the curator's eyes alone.
create table avoidance (
  school_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  stated_at timestamptz not null,
  primary key (school_id, person_id, other_id),
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, other_id) references person (school_id, id),
  check (person_id <> other_id)
);
select make_tenant_table('avoidance');
