-- Whoever is taught alone from now on takes a place of the mentor, also where the group is what they leave.
drop trigger direction_within_capacity on direction;
create constraint trigger direction_within_capacity after insert or update of ended_at, mentor_id, group_id on direction
  for each row when (new.ended_at is null) execute function hold_capacity();
