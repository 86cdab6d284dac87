-- One row per such list and school of record: how many of the names on the list stand there too, one grade off at most (last
-- year's list); a bare first grade may be that of a junior or senior school.
select s.source_no, s.school, r.school as held, count(distinct s.canon) as n
from linkage.list_name s
join linkage.record_name r on r.canon = s.canon
  and (s.grade is null or r.grade is null or r.grade - s.grade between -1 and 1
    or (s.grade between 1 and 3 and r.grade > 6 and r.grade - s.grade between 5 and 10))
group by s.source_no, s.school, r.school
