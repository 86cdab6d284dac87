-- One row per household as a register numbers it; numbers that stand for crowds are no households.
select r.source_no, r.household_no, min(r.row_id) as household
from intake.landed_row r
join linkage.register_trait t on t.register = r.register
where r.household_no is not null
group by r.source_no, r.household_no
having count(*) <= 20
