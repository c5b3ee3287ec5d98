-- A search that takes longer than a request may wait. Whoever searches says every second that it still does.
create table matching_run (
  school_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  -- for a new draft, or for what reciprocity brings and costs
  kind text not null check (kind in ('draft', 'effect')),
  state text not null check (state in ('running', 'finished', 'cancelled', 'interrupted', 'failed')),
  -- what the curator asks of it meanwhile: to end with the best so far, or with nothing
  wish text check (wish in ('stop', 'cancel')),
  progress jsonb not null default '{}',
  started_by uuid,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, round_id) references matching_round (school_id, id)
);
create index matching_run_round on matching_run (school_id, round_id, started_at);
create unique index matching_run_one_a_round on matching_run (school_id, round_id) where state = 'running';
select make_tenant_table('matching_run');

-- Pairs both ways and pure utility at several strengths of reciprocity, and what they were counted from.
alter table matching_round add column effect jsonb;
