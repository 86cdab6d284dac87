-- How many stand in the ledgers by township, for whoever supervises and sees no child of them: numbers alone leave this function.
create function ledgers.count_places(under text, on_day date)
returns table (ledger text, place text, total integer, in_school integer, duties jsonb)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  seen text[] := access.prefixes('ledgers.count');
begin
  return query
  with standing as (
    select r.row_key, r.ledger, substr(r.division, 1, 9) as place, coalesce(r.is_in_school, false) as is_in_school
    from ledgers.row as r
    where r.is_standing and r.division like any (seen) and r.division like under || '%'
  ), late as (
    select l.ledger, l.place, jsonb_object_agg(l.duty, l.late) as duties
    from (
      select s.ledger, s.place, d.duty, count(*) as late
      from standing as s join ledgers.duty as d on d.row_key = s.row_key and d.due_on <= on_day
      group by s.ledger, s.place, d.duty) as l
    group by l.ledger, l.place
  )
  select s.ledger, s.place, count(*)::integer, sum(case when s.is_in_school then 1 else 0 end)::integer,
    coalesce(l.duties, '{}')
  from standing as s left join late as l on l.ledger = s.ledger and l.place = s.place
  group by s.ledger, s.place, l.duties order by s.ledger, s.place;
end $$;
revoke all on function ledgers.count_places(text, date) from public;
grant execute on function ledgers.count_places(text, date) to fuzhi_request;
