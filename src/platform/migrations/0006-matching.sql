create table matching_round (
  school_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  diagnosis_id uuid not null,
  form text not null default 'teacher-teacher',
  settings jsonb not null,
  published_at timestamptz,
  published_by uuid,
  -- set when a published pair came back: the desk is open again for those who are free
  reopened_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (school_id, id),
  foreign key (school_id, programme_id) references programme (school_id, id),
  foreign key (school_id, diagnosis_id) references diagnosis (school_id, id)
);
select make_tenant_table('matching_round');

-- The curator's hand on the desk: a lock, a wish, a ban, a changed capacity. Undone, not deleted.
create table desk_rule (
  school_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null check (kind in ('lock', 'prefer', 'forbid', 'capacity')),
  -- by hand, or because the people themselves declined
  cause text not null default 'hand' check (cause in ('hand', 'declined')),
  mentor_id uuid not null,
  mentee_id uuid,
  competence_id uuid,
  capacity smallint check (capacity between 0 and 5),
  made_by uuid,
  made_at timestamptz not null,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, round_id) references matching_round (school_id, id),
  foreign key (school_id, mentor_id) references person (school_id, id),
  foreign key (school_id, mentee_id) references person (school_id, id),
  foreign key (school_id, competence_id) references competence (school_id, id),
  check (mentor_id <> mentee_id),
  check ((kind = 'capacity') = (capacity is not null)),
  check ((kind = 'capacity') = (mentee_id is null))
);
create index desk_rule_round on desk_rule (school_id, round_id);
select make_tenant_table('desk_rule');

create table draft (
  school_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  number integer not null,
  outcome jsonb not null,
  -- mentor prices and bonus shares: from them anybody can prove the bound again
  certificate jsonb not null,
  -- hash of the people, arcs and utilities it was chosen from
  basis text not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, round_id, number),
  foreign key (school_id, round_id) references matching_round (school_id, id)
);
select make_tenant_table('draft');

create table draft_direction (
  school_id uuid not null,
  draft_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  competence_id uuid not null,
  kind text not null,
  utility smallint not null check (utility between 1 and 1000),
  score jsonb not null,
  level_before smallint not null check (level_before between 0 and 4),
  level_target smallint not null check (level_target between 0 and 4),
  -- a pair of this round that has been published and stands
  is_standing boolean not null default false,
  primary key (school_id, draft_id, mentee_id, competence_id),
  foreign key (school_id, draft_id) references draft (school_id, id),
  foreign key (school_id, mentor_id) references person (school_id, id),
  foreign key (school_id, mentee_id) references person (school_id, id),
  foreign key (school_id, competence_id) references competence (school_id, id),
  check (mentor_id <> mentee_id)
);
select make_tenant_table('draft_direction');
