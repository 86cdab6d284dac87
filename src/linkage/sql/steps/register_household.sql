-- One row per household as a register numbers it; numbers that stand for crowds are no households.
select source_no, household_no, min(row_id) as household, max(case when is_hukou then 1 else 0 end) as is_hukou
from linkage.row_base
where household_no is not null
group by source_no, household_no
having count(*) <= 20
