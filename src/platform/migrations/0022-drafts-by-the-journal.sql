-- Up to which number of the journal a draft knows what has happened. Times are those at which requests began; the numbers come in the
-- order of commits. What a draft of old did not know by its time, it does not know now.
alter table draft add column journal_seq bigint;
update draft set journal_seq = coalesce(
  (select min(seq) - 1 from event where event.school_id = draft.school_id and event.at > draft.made_at),
  (select max(seq) from event where event.school_id = draft.school_id),
  0);
alter table draft alter column journal_seq set not null;
drop index event_at;
