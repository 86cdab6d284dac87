-- One row per class list and grade as written there that is right for some of its pupils only: the other grade in which many
-- of them are on record. A school that writes this year's new class under last year's list has two first grades.
select source_no, school, grade, shift
from (
  select source_no, school, grade, shift, n, pupils, row_number() over (partition by source_no, school, grade order by place) as turn
  from linkage.grade_shift
  where shift <> 0
) other
where turn = 1 and n >= 3 and n * 10 >= pupils and n * 10 < pupils * 9
