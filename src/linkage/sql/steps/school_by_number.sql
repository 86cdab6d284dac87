-- One row per sheet and school as named there (0: none named, on a class list): the school of record of most of its
-- pupils, known by their numbers.
select source_no, school, held
from (
  select p.source_no, p.school, r.school as held, count(*) as n, w.pupils,
    row_number() over (partition by p.source_no, p.school order by count(*) desc, r.school) as place
  from linkage.sheet_pupil p
  join linkage.school_pupil r on r.core = p.core
  join (
    select k.source_no, k.school, count(distinct k.core) as pupils
    from linkage.sheet_pupil k
    join linkage.school_pupil q on q.core = k.core
    group by k.source_no, k.school
  ) w on w.source_no = p.source_no and w.school = p.school
  group by p.source_no, p.school, r.school, w.pupils
) counted
where place = 1 and n >= 3 and n * 10 >= pupils * 6
