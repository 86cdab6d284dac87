-- One row per such list of which most names stand at one school of record, and not half as many at any other: that school.
-- Chance brings a tenth of them to a large school; eight names at least, so that a handful of common ones tells nothing.
select n.source_no, n.school, min(case when n.place = 1 then n.held end) as held
from (
  select source_no, school, held, n, row_number() over (partition by source_no, school order by n desc, held) as place
  from linkage.list_namesake
) n
join (
  select source_no, school, count(distinct canon) as names from linkage.list_name group by source_no, school
) w on w.source_no = n.source_no and w.school = n.school
where n.place <= 2
group by n.source_no, n.school, w.names
having max(n.n) >= 8 and max(n.n) * 10 >= w.names * 6
  and coalesce(max(case when n.place = 2 then n.n end), 0) * 2 <= max(n.n)
