-- The mentoring year and its seven stages.

create table programme (
  school_id uuid not null references school (id),
  id uuid not null,
  school_year text not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (school_id, id),
  unique (school_id, school_year),
  check (ends_on > starts_on)
);
select make_tenant_table('programme');

create table stage (
  school_id uuid not null,
  programme_id uuid not null,
  number smallint not null check (number between 1 and 7),
  due_on date not null,
  done_on date,
  done_by uuid,
  version integer not null default 1,
  primary key (school_id, programme_id, number),
  foreign key (school_id, programme_id) references programme (school_id, id)
);
select make_tenant_table('stage');

-- What shows that a stage moves: reported by the later slices, read by the stage ruler.
create table stage_evidence (
  school_id uuid not null,
  programme_id uuid not null,
  stage smallint not null,
  kind text not null,
  amount integer not null,
  label text not null default '',
  at timestamptz not null,
  primary key (school_id, programme_id, stage, kind),
  foreign key (school_id, programme_id, stage) references stage (school_id, programme_id, number)
);
select make_tenant_table('stage_evidence');
