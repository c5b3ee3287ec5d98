-- What has changed since a draft was made is asked at the desk.
create index event_at on event (school_id, at);
