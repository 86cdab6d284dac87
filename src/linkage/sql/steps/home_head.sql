-- One row per hukou household: its head and telephone as text, for people whose guardian no sheet names.
select b.household as home, min(case when b.home_role = 1 then r.name end) as head,
  min(case when b.home_role = 2 then r.name end) as spouse, min(r.phone) as phone
from linkage.row_base b
join intake.landed_row r on r.row_id = b.row_id
where b.is_hukou and b.household is not null and (b.home_role is not null or r.phone is not null)
group by b.household
