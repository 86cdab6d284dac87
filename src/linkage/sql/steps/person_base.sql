-- One row per person: stable id and best values over its rows, hukou first.
select
  p.person_no,
  k.person_id,
  p.name,
  p.id_number,
  cast(case
    when p.id_state in ('valid', 'valid-15')
      then concat(substr(p.id_number, 7, 4), '-', substr(p.id_number, 11, 2), '-', substr(p.id_number, 13, 2))
    when p.birth_date is not null then p.birth_date
    when p.id_state = 'wrong-check'
      then concat(substr(p.id_number, 7, 4), '-', substr(p.id_number, 11, 2), '-', substr(p.id_number, 13, 2))
  end as date) as birth_date,
  coalesce(p.sex, case
    when p.id_number is null then null
    when substr(p.id_number, 17, 1) in ('1', '3', '5', '7', '9') then 'male' else 'female'
  end) as sex,
  p.ethnicity,
  p.household_no,
  coalesce(w.township, t.township, p.township) as township,
  coalesce(w.village, p.village) as village,
  coalesce(p.guardian_name, p.parent_name, p.head_name,
    case when h.head <> p.name then h.head end, case when h.spouse <> p.name then h.spouse end) as guardian,
  coalesce(p.guardian_phone, p.phone, h.phone) as phone
from linkage.person_fact p
join linkage.person_key k on k.person_no = p.person_no
left join linkage.person_home o on o.person_no = p.person_no
left join linkage.home_head h on h.home = o.home
left join linkage.place_now w on w.township_text = p.township and w.village_text = p.village
left join linkage.place_now t on t.township_text = p.township and t.village_text = ''
