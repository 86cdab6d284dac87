-- One row per person with the best values over its rows, hukou first.
select
  l.person_no, r.name, r.id_number,
  case when c.row_id is not null then 'copied' when r.id_number is not null then r.id_state end as id_state, r.birth_date, r.sex, r.ethnicity,
  r.household_no, r.township, r.village, r.guardian_name, coalesce(r.father_name, r.mother_name) as parent_name, case when r.head_name <> r.name then r.head_name end as head_name,
  r.guardian_phone, r.phone
from linkage.link_base l
join intake.landed_row r on r.row_id = l.row_id
left join linkage.copied_number c on c.row_id = l.row_id
where l.is_single
union all
select
  s.person_no,
  max(case when r.row_id = s.name_key % 100000000000000 then r.name end) as name,
  max(case when r.row_id = s.id_key % 100000000000000 then r.id_number end) as id_number,
  max(case when r.row_id = s.id_key % 100000000000000 then case when c.row_id is not null then 'copied' else r.id_state end end) as id_state,
  max(case when r.row_id = s.birth_key % 100000000000000 then r.birth_date end) as birth_date,
  max(case when r.row_id = s.sex_key % 100000000000000 then r.sex end) as sex,
  max(case when r.row_id = s.ethnicity_key % 100000000000000 then r.ethnicity end) as ethnicity,
  max(case when r.row_id = s.household_key % 100000000000000 then r.household_no end) as household_no,
  max(case when r.row_id = s.township_key % 100000000000000 then r.township end) as township,
  max(case when r.row_id = s.village_key % 100000000000000 then r.village end) as village,
  max(case when r.row_id = s.guardian_key % 100000000000000 then r.guardian_name end) as guardian_name,
  max(case when r.row_id = s.parent_key % 100000000000000 then coalesce(r.father_name, r.mother_name) end) as parent_name,
  max(case when r.row_id = s.head_key % 100000000000000 then r.head_name end) as head_name,
  max(case when r.row_id = s.guardian_phone_key % 100000000000000 then r.guardian_phone end) as guardian_phone,
  max(case when r.row_id = s.phone_key % 100000000000000 then r.phone end) as phone
from linkage.person_source s
join linkage.link_base l on l.person_no = s.person_no
join intake.landed_row r on r.row_id = l.row_id
left join linkage.copied_number c on c.row_id = l.row_id
group by s.person_no
