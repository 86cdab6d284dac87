-- One row per person on any school's list that a later one did not outdate: present anywhere before absent. Of a school's attendance sheets the last
-- one counts, and before any list of that school that only names its pupils.
select person_no, row_id, school, stage, grade, boarding, class_name, is_present
from (
  select roster_row.*,
    row_number() over (
      partition by roster_row.person_no order by case when roster_row.is_present then 0 else 1 end, roster_row.row_id desc
    ) as place
  from enrolment.roster_row as roster_row
  left join enrolment.outdated_list as outdated
    on outdated.school = roster_row.school and outdated.term_key = roster_row.term_key
  left join enrolment.attended as attended
    on attended.person_no = roster_row.person_no and attended.school = coalesce(roster_row.school, '')
  where outdated.school is null
    and (attended.row_id is null or attended.row_id = roster_row.row_id
      or (attended.is_present and not roster_row.is_attendance))
) as ranked
where place = 1
