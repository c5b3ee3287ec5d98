-- What the desk knows of pairs that exist: the pairs report it, so that matching reads nothing of what comes after it.
create table engagement (
  school_id uuid not null,
  pair_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  competence_id uuid not null,
  programme_id uuid not null,
  round_id uuid,
  state text not null check (state in ('standing', 'completed', 'over')),
  primary key (school_id, pair_id, mentor_id, mentee_id, competence_id),
  foreign key (school_id, programme_id) references programme (school_id, id),
  foreign key (school_id, round_id) references matching_round (school_id, id),
  foreign key (school_id, mentor_id) references person (school_id, id),
  foreign key (school_id, mentee_id) references person (school_id, id),
  foreign key (school_id, competence_id) references competence (school_id, id)
);
select make_tenant_table('engagement');

insert into engagement
select d.school_id, d.pair_id, d.mentor_id, d.mentee_id, d.competence_id, p.programme_id, p.round_id,
  case
    when p.state = 'completed' then 'completed'
    when p.state in ('ended-early', 'declined', 'withdrawn') then 'over'
    else 'standing'
  end
from direction d
join pair p on p.school_id = d.school_id and p.id = d.pair_id;
