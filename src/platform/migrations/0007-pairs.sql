-- A pair: two people, one direction or two, from proposal to the end.
create table pair (
  school_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  round_id uuid,
  one_id uuid not null,
  other_id uuid not null,
  kind text not null check (kind in ('reciprocal', 'reverse', 'peer', 'traditional')),
  state text not null check (state in ('proposed', 'agreed', 'ordered', 'running', 'paused', 'completed', 'ended-early', 'declined', 'withdrawn')),
  state_since timestamptz not null,
  starts_on date not null,
  ends_on date not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (school_id, id),
  foreign key (school_id, programme_id) references programme (school_id, id),
  foreign key (school_id, round_id) references matching_round (school_id, id),
  foreign key (school_id, one_id) references person (school_id, id),
  foreign key (school_id, other_id) references person (school_id, id),
  check (one_id < other_id),
  check (ends_on > starts_on)
);
create unique index pair_standing on pair (school_id, programme_id, one_id, other_id)
  where state not in ('completed', 'ended-early', 'declined', 'withdrawn');
create index pair_one on pair (school_id, one_id);
create index pair_other on pair (school_id, other_id);
select make_tenant_table('pair');

-- Who gives what to whom; an exchange has two. Ended when the pair ends.
create table direction (
  school_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  competence_id uuid not null,
  level_before smallint check (level_before between 0 and 4),
  level_target smallint check (level_target between 0 and 4),
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, pair_id) references pair (school_id, id),
  foreign key (school_id, mentor_id) references person (school_id, id),
  foreign key (school_id, mentee_id) references person (school_id, id),
  foreign key (school_id, competence_id) references competence (school_id, id),
  constraint not_self_mentoring check (mentor_id <> mentee_id)
);
create unique index direction_one_mentor_per_need on direction (school_id, mentee_id, competence_id) where ended_at is null;
create index direction_pair on direction (school_id, pair_id);
create index direction_mentor on direction (school_id, mentor_id);
select make_tenant_table('direction');

create table pair_answer (
  school_id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('accepted', 'declined')),
  reason text not null default '',
  answered_at timestamptz not null,
  recorded_by uuid,
  primary key (school_id, pair_id, person_id),
  foreign key (school_id, pair_id) references pair (school_id, id),
  foreign key (school_id, person_id) references person (school_id, id)
);
select make_tenant_table('pair_answer');
