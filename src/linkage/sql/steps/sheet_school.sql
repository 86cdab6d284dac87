-- One row per sheet and school as named there: the school of record of most of its pupils, known by their numbers.
-- Teachers write 一中 and 中心校; who sits in the school tells which one it is.
select source_no, school, held
from (
  select p.source_no, p.school, r.school as held, count(*) as n, w.pupils,
    row_number() over (partition by p.source_no, p.school order by count(*) desc, r.school) as place
  from (
    select distinct b.source_no, b.school, c.core
    from linkage.row_base b
    join linkage.row_core c on c.row_id = b.row_id
    join linkage.school_pupil r on r.core = c.core
    where b.school is not null and b.id_ok = 2
  ) p
  join linkage.school_pupil r on r.core = p.core
  join (
    select b.source_no, b.school, count(distinct c.core) as pupils
    from linkage.row_base b
    join linkage.row_core c on c.row_id = b.row_id
    join linkage.school_pupil r on r.core = c.core
    where b.school is not null and b.id_ok = 2
    group by b.source_no, b.school
  ) w on w.source_no = p.source_no and w.school = p.school
  group by p.source_no, p.school, r.school, w.pupils
) counted
where place = 1 and n >= 3 and n * 10 >= pupils * 6
