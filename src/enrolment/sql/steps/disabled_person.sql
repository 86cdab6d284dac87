-- One row per person whom an own row calls disabled: the first such row.
select person_no, min(row_id) as row_id
from (
  select link.person_no, item.row_id
  from intake.hardship_item as item
  join linkage.link as link on link.row_id = item.row_id
  where item.hardship = 'disabled'
  union all
  select link.person_no, landed.row_id
  from intake.landed_row as landed
  join linkage.link as link on link.row_id = landed.row_id
  where landed.register = 'disability' or landed.disability_kind is not null
) as called
group by person_no
