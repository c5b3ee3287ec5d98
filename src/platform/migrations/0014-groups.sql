-- A group: one topic, one mentor or two, and everybody who sits with them. Each member is a direction of a pair with its mentor.
create table mentoring_group (
  school_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  round_id uuid,
  competence_id uuid not null,
  -- members, mentors not counted
  least smallint not null,
  most smallint not null,
  created_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, id, competence_id),
  foreign key (school_id, programme_id) references programme (school_id, id),
  foreign key (school_id, round_id) references matching_round (school_id, id),
  foreign key (school_id, competence_id) references competence (school_id, id),
  constraint group_sizes check (least between 2 and most and most <= 30)
);
create index mentoring_group_programme on mentoring_group (school_id, programme_id);
select make_tenant_table('mentoring_group');

create table group_mentor (
  school_id uuid not null,
  group_id uuid not null,
  mentor_id uuid not null,
  place smallint not null check (place in (1, 2)),
  primary key (school_id, group_id, mentor_id),
  unique (school_id, group_id, place),
  foreign key (school_id, group_id) references mentoring_group (school_id, id),
  foreign key (school_id, mentor_id) references person (school_id, id)
);
create index group_mentor_mentor on group_mentor (school_id, mentor_id);
select make_tenant_table('group_mentor');

alter table pair drop constraint pair_kind_check;
alter table pair add constraint pair_kind_check check (kind in ('reciprocal', 'reverse', 'peer', 'traditional', 'group'));

-- Everybody in a group learns its topic from one of its mentors.
alter table direction
  add column group_id uuid,
  add constraint direction_of_group_topic
    foreign key (school_id, group_id, competence_id) references mentoring_group (school_id, id, competence_id),
  add constraint direction_of_group_mentor
    foreign key (school_id, group_id, mentor_id) references group_mentor (school_id, group_id, mentor_id);
create index direction_group on direction (school_id, group_id) where group_id is not null;

-- A group is one place of its mentor, for one listener or eight.
create or replace function hold_capacity() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('mentor ' || new.school_id || new.mentor_id, 0));
  if (select count(distinct coalesce(group_id, id)) from direction
      where school_id = new.school_id and mentor_id = new.mentor_id and ended_at is null)
    > mentor_places(new.school_id, new.mentor_id)
  then
    raise exception using
      errcode = 'check_violation', constraint = 'direction_within_capacity', message = 'the mentor has no place left';
  end if;
  return null;
end
$$;

-- Nobody sits down in a full group, or among its members when they lead it.
create function hold_group() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('group ' || new.school_id || new.group_id, 0));
  if (select count(*) from direction where school_id = new.school_id and group_id = new.group_id and ended_at is null)
    > (select most from mentoring_group where school_id = new.school_id and id = new.group_id)
  then
    raise exception using
      errcode = 'check_violation', constraint = 'direction_within_group', message = 'the group is full';
  end if;
  if exists (select from group_mentor
    where school_id = new.school_id and group_id = new.group_id and mentor_id = new.mentee_id)
  then
    raise exception using
      errcode = 'check_violation', constraint = 'group_mentor_no_member', message = 'a mentor of the group is no member';
  end if;
  return null;
end
$$;
create constraint trigger direction_within_group after insert or update of ended_at, group_id on direction
  for each row when (new.ended_at is null and new.group_id is not null) execute function hold_group();

alter table engagement add column group_id uuid;

-- On the desk. A direction of a draft sits in a group; it joins where no pair of the draft gives it.
alter table draft_direction
  add column group_id uuid,
  add column joins boolean not null default false;
-- the proofs of the groups, as `certificate` is of the pairs
alter table draft add column group_proof jsonb;

-- «ungroup»: this mentor leads no group of this topic, or not with this member. A lock with a group keeps the group whole.
alter table desk_rule add column group_id uuid;
alter table desk_rule drop constraint desk_rule_kind_check;
alter table desk_rule add constraint desk_rule_kind_check
  check (kind in ('lock', 'prefer', 'forbid', 'capacity', 'ungroup'));
alter table desk_rule drop constraint desk_rule_check2;
alter table desk_rule add constraint desk_rule_of_two
  check (case kind when 'capacity' then mentee_id is null when 'ungroup' then competence_id is not null else mentee_id is not null end);
