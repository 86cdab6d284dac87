-- One row per person and school with attendance sheets: the latest of them, and whether the person was there.
select person_no, school, row_id, is_present
from (
  select person_no, coalesce(school, '') as school, row_id, is_present,
    row_number() over (partition by person_no, coalesce(school, '') order by month desc nulls last, row_id desc) as place
  from enrolment.roster_row
  where is_attendance
) as ranked
where place = 1
