-- A locked seat of somebody whom a pair of the draft helps too: it takes nothing from what pairs may serve.
alter table desk_rule add column beside_pair boolean not null default false;
