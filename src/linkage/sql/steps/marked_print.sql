-- One row per person and print of the content of a row without a valid number: how many of its rows look so.
select person_no, print, count(*) as n
from (
  select
    l.person_no,
    md5(concat_ws('|', r.register, coalesce(r.name, ''), coalesce(r.id_number, r.id_text, ''), coalesce(r.birth_date, ''),
      coalesce(r.student_no, ''), coalesce(r.household_no, ''), coalesce(r.head_name, ''), coalesce(r.guardian_name, ''),
      coalesce(r.township, ''), coalesce(r.village, ''), coalesce(r.school, ''))) as print
  from linkage.link_base as l
  join intake.landed_row as r on r.row_id = l.row_id
  where coalesce(r.id_state, '') not in ('valid', 'valid-15')
) as printed
group by person_no, print
