-- One row per class list, grade as written there and shift to the grade on record: how many pupils have it, of how many, and
-- its place among the shifts.
select source_no, school, grade, shift, n,
  sum(n) over (partition by source_no, school, grade) as pupils,
  row_number() over (partition by source_no, school, grade order by n desc, shift) as place
from (
  select source_no, school, grade, known - grade as shift, count(*) as n
  from linkage.list_grade
  group by source_no, school, grade, known - grade
) counted
