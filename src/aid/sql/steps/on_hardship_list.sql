-- One row per person on any list of those in hardship, or in a household on one; a register of care is none.
select own.person_no
from aid.own_ground as own
left join aid.care_ground as care on care.hardship = own.hardship
where care.hardship is null
union
select link.person_no
from intake.landed_row as landed
join aid.hardship_register as register on register.register = landed.register
join linkage.link as link on link.row_id = landed.row_id
left join aid.outdated_row as outdated on outdated.row_id = landed.row_id
where outdated.row_id is null
union
select person_no
from aid.household_listed
