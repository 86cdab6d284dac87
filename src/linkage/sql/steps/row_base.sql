-- One row per landed row of a personal register, in whole numbers.
select
  r.row_id,
  r.source_no,
  t.rank,
  t.is_once,
  r.register = 'hukou' as is_hukou,
  n.name_no,
  n.canon,
  f.canon as former_canon,
  f.name_no as former_name_no,
  case when length(r.birth_date) = 10 then cast(replace(r.birth_date, '-', '') as integer) end as birth,
  case r.sex when 'male' then 1 when 'female' then 2 end as sex,
  case when length(r.id_number) = 18 then case when r.id_state in ('valid', 'valid-15') then 2 else 1 end end as id_ok,
  case when length(r.id_number) = 18
    then cast(substr(r.id_number, 1, 17) as bigint) * 11
      + case when substr(r.id_number, 18, 1) = 'X' then 10 else cast(substr(r.id_number, 18, 1) as bigint) end
  end as id_key,
  case when length(r.id_number) = 18 then r.id_number end as id_number,
  case when r.id_number is null then r.id_text end as id_text,
  r.student_no,
  case when length(r.student_no) = 19 and substr(r.student_no, 1, 1) = 'G'
    and translate(substr(r.student_no, 2, 17), '0123456789', '') = ''
    and translate(substr(r.student_no, 19, 1), '0123456789X', '') = ''
    then cast(substr(r.student_no, 2, 17) as bigint) * 11
      + case when substr(r.student_no, 19, 1) = 'X' then 10 else cast(substr(r.student_no, 19, 1) as bigint) end
  end as student_key,
  r.household_no,
  r.relation,
  g.canon as guardian,
  h.canon as head,
  a.canon as father,
  m.canon as mother,
  r.guardian_id,
  r.head_id,
  r.father_id,
  r.mother_id,
  case when length(r.phone) between 7 and 12 and translate(r.phone, '0123456789', '') = ''
    then cast(r.phone as bigint) end as phone,
  case when length(r.guardian_phone) between 7 and 12 and translate(r.guardian_phone, '0123456789', '') = ''
    then cast(r.guardian_phone as bigint) end as guardian_phone,
  p.township,
  p.village,
  s.school,
  c.grade,
  c.class_no
from intake.landed_row r
join linkage.register_trait t on t.register = r.register
left join linkage.name_code n on n.name = r.name
left join linkage.name_code f on f.name = r.former_name
left join linkage.name_code g on g.name = r.guardian_name
left join linkage.name_code h on h.name = r.head_name
left join linkage.name_code a on a.name = r.father_name
left join linkage.name_code m on m.name = r.mother_name
left join linkage.place_code p
  on p.township_text = coalesce(r.township, '') and p.village_text = coalesce(r.village, '')
left join linkage.school_code s on s.school_text = r.school
left join linkage.class_code c
  on c.stage_text = coalesce(r.stage, '') and c.grade_text = coalesce(r.grade, '') and c.class_text = coalesce(r.class_name, '')
