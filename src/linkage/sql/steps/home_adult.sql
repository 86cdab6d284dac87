-- One row per hukou household: head and spouse, the likely parents of its children.
select
  household as home,
  min(case when home_role = 1 then canon end) as head,
  min(case when home_role = 2 then canon end) as spouse,
  min(phone) as phone
from linkage.row_base
where is_hukou and household is not null and (home_role is not null or phone is not null)
group by household
