-- One row per person in a register that tells where somebody lives or whom a school determined to be in hardship.
select link.person_no,
  max(case when landed.register = 'hukou' then 1 else 0 end) = 1 as is_in_hukou,
  max(case when determined.register is not null then 1 else 0 end) = 1 as is_determined
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
left join aid.determining_register as determined on determined.register = landed.register
where landed.register = 'hukou' or determined.register is not null
group by link.person_no
