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
  ((r.id_region * cast(100000000 as bigint) + r.id_birth) * 1000 + r.id_order) * 11 + r.id_check as id_key,
  r.id_region,
  r.id_birth,
  r.id_order * 11 + r.id_check as id_tail,
  case when r.id_number is null then r.id_text end as id_text,
  case when r.id_state = 'other-document' then r.id_text end as document,
  r.student_no,
  case when length(r.student_no) = 19 and substr(r.student_no, 1, 1) = 'G'
    and translate(substr(r.student_no, 2, 17), '0123456789', '') = ''
    and translate(substr(r.student_no, 19, 1), '0123456789X', '') = ''
    then cast(substr(r.student_no, 2, 17) as bigint) * 11
      + case when substr(r.student_no, 19, 1) = 'X' then 10 else cast(substr(r.student_no, 19, 1) as bigint) end
  end as student_key,
  o.household,
  case
    when r.relation in ('户主', '本人', '本人或户主') then 1
    when r.relation in ('配偶', '妻', '妻子', '夫', '丈夫') then 2
  end as home_role,
  g.canon as guardian,
  -- who is the head and has a number stands beside nobody: the head's name there is the row's own, spelt once more
  case when r.relation in ('户主', '本人', '本人或户主') and r.id_state in ('valid', 'valid-15') then null else h.canon end as head,
  a.canon as father,
  m.canon as mother,
  case when length(r.phone) between 7 and 12 and translate(r.phone, '0123456789', '') = ''
    then cast(r.phone as bigint) end as phone,
  case when length(r.guardian_phone) between 7 and 12 and translate(r.guardian_phone, '0123456789', '') = ''
    then cast(r.guardian_phone as bigint) end as guardian_phone,
  p.township,
  p.village,
  s.school,
  c.grade,
  c.class_no
from (
  select
    b.*,
    -- a school that the pupil left for another is no seat of the pupil
    case when b.status is distinct from 'transferred-out' then coalesce(b.school, b.school_code) end as seat_school,
    case when length(b.id_number) = 18 then cast(substr(b.id_number, 1, 6) as integer) end as id_region,
    case when length(b.id_number) = 18 then cast(substr(b.id_number, 7, 8) as integer) end as id_birth,
    case when length(b.id_number) = 18 then cast(substr(b.id_number, 15, 3) as integer) end as id_order,
    case when length(b.id_number) = 18
      then case when substr(b.id_number, 18, 1) = 'X' then 10 else cast(substr(b.id_number, 18, 1) as integer) end
    end as id_check
  from intake.landed_row b
) r
join linkage.register_trait t on t.register = r.register
left join linkage.name_code n on n.name = r.name
left join linkage.name_code f on f.name = r.former_name
left join linkage.name_code g on g.name = r.guardian_name
left join linkage.name_code h on h.name = r.head_name
left join linkage.name_code a on a.name = r.father_name
left join linkage.name_code m on m.name = r.mother_name
left join linkage.register_household o on o.source_no = r.source_no and o.household_no = r.household_no
left join linkage.place_code p
  on p.township_text = coalesce(r.township, '') and p.village_text = coalesce(r.village, '')
left join linkage.school_code s on s.school_text = r.seat_school
left join linkage.class_code c
  on c.stage_text = coalesce(r.stage, '') and c.grade_text = coalesce(r.grade, '') and c.class_text = coalesce(r.class_name, '')
  and c.entered = coalesce(r.entered, '')
