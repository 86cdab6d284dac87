-- One row per list, township, kind and whether the listing still waits for a decision.
select
  e.list,
  coalesce(e.township, '') as township,
  e.kind,
  e.is_waiting,
  count(*) as entries,
  count(distinct e.person_no) as persons
from reports.list_entry as e
group by e.list, coalesce(e.township, ''), e.kind, e.is_waiting
