-- One row per name that a class list has once, on a row without a valid number, and its school of record has once.
select l.source_no, l.school, l.canon, l.row_id, r.grade
from (
  select source_no, coalesce(school, 0) as school, canon, min(row_id) as row_id
  from linkage.row_base
  where rank in (select rank from linkage.register_trait where register = 'roster') and canon is not null
  group by source_no, coalesce(school, 0), canon
  having count(*) = 1 and max(coalesce(id_ok, 0)) < 2
) l
left join linkage.sheet_school k on k.source_no = l.source_no and k.school = l.school
join (
  select school, canon, max(grade) as grade
  from linkage.row_base
  where rank in (select rank from linkage.register_trait where register in ('student-record', 'vocational-record'))
    and canon is not null and school > 0
  group by school, canon
  having count(*) = 1
) r on r.school = coalesce(k.held, l.school) and r.canon = l.canon
where r.grade < 100
