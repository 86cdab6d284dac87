-- One row per person on any school's list: present anywhere before absent.
select person_no, row_id, school, stage, grade, boarding, class_name, is_present
from (
  select link.person_no, landed.row_id, landed.school, landed.stage, landed.grade, landed.boarding, landed.class_name,
    landed.status is distinct from 'absent' as is_present,
    row_number() over (
      partition by link.person_no
      order by case when landed.status = 'absent' then 1 else 0 end, landed.row_id desc
    ) as place
  from intake.landed_row as landed
  join linkage.link as link on link.row_id = landed.row_id
  where landed.register = 'roster'
) as ranked
where place = 1
