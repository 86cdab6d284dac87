-- One row per person on any school's latest list: present anywhere before absent.
select person_no, row_id, school, stage, grade, boarding, class_name, is_present
from (
  select roster_row.*,
    row_number() over (
      partition by person_no order by case when is_present then 0 else 1 end, row_id desc
    ) as place
  from enrolment.roster_row as roster_row
  left join enrolment.roster_latest as latest on latest.school = roster_row.school
  where latest.term_key is null or roster_row.term_key is null or roster_row.term_key = latest.term_key
) as ranked
where place = 1
