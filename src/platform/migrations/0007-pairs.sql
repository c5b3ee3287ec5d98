-- A pair: two people, one direction or several, from proposal to the end.
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
  -- the signed order behind it
  order_id uuid,
  reminded_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (school_id, id),
  unique (school_id, id, one_id, other_id),
  foreign key (school_id, programme_id) references programme (school_id, id),
  foreign key (school_id, round_id) references matching_round (school_id, id),
  foreign key (school_id, one_id) references person (school_id, id),
  foreign key (school_id, other_id) references person (school_id, id),
  constraint pair_not_with_oneself check (one_id < other_id),
  constraint pair_ends_after_start check (ends_on > starts_on),
  constraint pair_ordered_by_order check (state not in ('ordered', 'running', 'paused') or order_id is not null)
);
create unique index pair_standing on pair (school_id, programme_id, one_id, other_id)
  where state not in ('completed', 'ended-early', 'declined', 'withdrawn');
create index pair_one on pair (school_id, one_id);
create index pair_other on pair (school_id, other_id);
create index pair_order on pair (school_id, order_id) where order_id is not null;
select make_tenant_table('pair');

-- Who gives what to whom, between the two people of the pair; an exchange has two. Ended when the pair ends.
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
  one_id uuid not null generated always as (least(mentor_id, mentee_id)) stored,
  other_id uuid not null generated always as (greatest(mentor_id, mentee_id)) stored,
  primary key (school_id, id),
  foreign key (school_id, pair_id, one_id, other_id) references pair (school_id, id, one_id, other_id),
  foreign key (school_id, competence_id) references competence (school_id, id),
  constraint not_self_mentoring check (mentor_id <> mentee_id)
);
create unique index direction_one_mentor_per_need on direction (school_id, mentee_id, competence_id) where ended_at is null;
create index direction_pair on direction (school_id, pair_id);
create index direction_mentor on direction (school_id, mentor_id) where ended_at is null;
select make_tenant_table('direction');

-- How many directions a person can carry as a mentor: the curator's last word on the desk, else the person's own sheet.
create function mentor_places(school uuid, mentor uuid) returns integer
language sql stable
return coalesce(
  (select capacity from desk_rule
    where school_id = school and mentor_id = mentor and kind = 'capacity' and undone_at is null
    order by made_at desc limit 1),
  (select colleague_limit from diagnosis_sheet
    where school_id = school and person_id = mentor and submitted_at is not null
    order by submitted_at desc limit 1),
  5);

-- Two who give the last place at the same moment wait for each other here; the second is refused.
create function hold_capacity() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('mentor ' || new.school_id || new.mentor_id, 0));
  if (select count(*) from direction where school_id = new.school_id and mentor_id = new.mentor_id and ended_at is null)
    > mentor_places(new.school_id, new.mentor_id)
  then
    raise exception using
      errcode = 'check_violation', constraint = 'direction_within_capacity', message = 'the mentor has no place left';
  end if;
  return null;
end
$$;
create constraint trigger direction_within_capacity after insert or update of ended_at, mentor_id on direction
  for each row when (new.ended_at is null) execute function hold_capacity();

-- An answer is replaced by the next one, or undone where it was recorded by mistake; never deleted.
create table pair_answer (
  school_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('accepted', 'declined')),
  reason text not null default '',
  answered_at timestamptz not null,
  recorded_by uuid,
  replaced_at timestamptz,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, pair_id) references pair (school_id, id),
  foreign key (school_id, person_id) references person (school_id, id)
);
create unique index pair_answer_standing on pair_answer (school_id, pair_id, person_id)
  where replaced_at is null and undone_at is null;
create index pair_answer_pair on pair_answer (school_id, pair_id);
select make_tenant_table('pair_answer');

-- The history of one pair is read from the journal.
alter table event add column pair_id text generated always as (payload ->> 'pairId') stored;
create index event_pair on event (school_id, pair_id, seq) where pair_id is not null;
