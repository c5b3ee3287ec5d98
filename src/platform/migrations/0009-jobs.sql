-- The application may ask for a job and nothing more: the queue itself belongs to the owner. The job carries the
-- school that the transaction has named; it is taken up only when that transaction commits.
create function enqueue_job(name text, payload json, actor uuid, run_at timestamptz, key text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  school text := nullif(current_setting('vzaimno.school', true), '');
begin
  perform graphile_worker.add_job(
    name,
    json_build_object('school', school, 'actor', actor, 'payload', payload),
    run_at => run_at,
    job_key => coalesce(school, '-') || ':' || name || ':' || key,
    max_attempts => 12);
end
$$;
revoke execute on function enqueue_job from public;
grant execute on function enqueue_job to vzaimno_app;
