-- One row per linked row: its valid number and name, or a print of its content where it has none.
select
  l.person_no,
  r.id_number,
  coalesce(r.name, '') as name,
  case
    when r.id_state in ('valid', 'valid-15') then null
    else md5(concat_ws('|', r.register, coalesce(r.name, ''), coalesce(r.id_number, r.id_text, ''), coalesce(r.birth_date, ''),
      coalesce(r.student_no, ''), coalesce(r.household_no, ''), coalesce(r.head_name, ''), coalesce(r.guardian_name, ''),
      coalesce(r.township, ''), coalesce(r.village, ''), coalesce(r.school, '')))
  end as print,
  min(l.person_no) over (partition by r.id_number) as first_holder,
  max(l.person_no) over (partition by r.id_number) as last_holder
from linkage.link_base as l
join intake.landed_row as r on r.row_id = l.row_id
