-- One row per person and mark: what its rows are known again by in a later run, a valid number or a print of the content.
select person_no, mark, count(*) as n
from (
  select
    l.person_no,
    case
      when r.id_state in ('valid', 'valid-15') then r.id_number
      else md5(concat_ws('|', r.register, coalesce(r.name, ''), coalesce(r.id_number, r.id_text, ''), coalesce(r.birth_date, ''),
        coalesce(r.student_no, ''), coalesce(r.household_no, ''), coalesce(r.head_name, ''), coalesce(r.guardian_name, ''),
        coalesce(r.township, ''), coalesce(r.village, ''), coalesce(r.school, '')))
    end as mark
  from linkage.link_base l
  join intake.landed_row r on r.row_id = l.row_id
) marked
group by person_no, mark
