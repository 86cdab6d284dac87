-- One row per person whom an own row calls disabled.
select link.person_no
from intake.hardship_item as item
join linkage.link as link on link.row_id = item.row_id
where item.hardship = 'disabled'
union
select link.person_no
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
where landed.register = 'disability' or landed.disability_kind is not null
