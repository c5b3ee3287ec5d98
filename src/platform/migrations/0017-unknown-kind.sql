-- Where ages and experience are not entered, a pair is of no known kind.
alter table pair drop constraint pair_kind_check;
alter table pair add constraint pair_kind_check
  check (kind in ('reciprocal', 'reverse', 'peer', 'traditional', 'group', 'unknown'));
