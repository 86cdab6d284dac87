-- One row per school whose grades on record are of one stage: the first and the last grade of that stage.
select school,
  case when max(grade) <= 6 then 1 when max(grade) <= 9 then 7 else 10 end as first_grade,
  case when max(grade) <= 6 then 6 when max(grade) <= 9 then 9 else 12 end as last_grade
from linkage.school_grade
group by school
having max(grade) <= 6 or (min(grade) >= 7 and max(grade) <= 9) or min(grade) >= 10
