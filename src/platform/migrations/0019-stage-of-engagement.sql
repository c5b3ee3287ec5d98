-- How far a pair that stands has come, for the desk to show; the pairs report it.
alter table engagement add column stage text not null default 'proposed'
  check (stage in ('proposed', 'agreed', 'ordered', 'running', 'paused'));

update engagement set stage = p.state
from pair p
where p.school_id = engagement.school_id and p.id = engagement.pair_id
  and p.state in ('agreed', 'ordered', 'running', 'paused');
