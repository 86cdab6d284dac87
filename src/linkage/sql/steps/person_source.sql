-- One row per person: which row gives the best value of each field, as rank and row in one number.
select
  l.person_no,
  min(case when r.name is not null then k.key end) as name_key,
  min(case when r.id_state in ('valid', 'valid-15') then k.key when r.id_number is not null then k.key + 9000000000000000 end) as id_key,
  min(case when r.birth_date is not null then k.key end) as birth_key,
  min(case when r.sex is not null then k.key end) as sex_key,
  min(case when r.ethnicity is not null then k.key end) as ethnicity_key,
  min(case when r.household_no is not null then k.key end) as household_key,
  min(case when r.township is not null then k.key end) as township_key,
  min(case when r.village is not null then k.key end) as village_key,
  min(case when r.guardian_name is not null then k.key end) as guardian_key,
  min(case when coalesce(r.father_name, r.mother_name) is not null then k.key end) as parent_key,
  min(case when r.head_name is not null and r.head_name <> r.name then k.key end) as head_key,
  min(case when r.guardian_phone is not null then k.key end) as guardian_phone_key,
  min(case when r.phone is not null then k.key end) as phone_key,
  min(i.home) as home
from linkage.link_base l
join intake.landed_row r on r.row_id = l.row_id
join (select row_id, rank * 100000000000000 + row_id as key from linkage.row_base) k on k.row_id = l.row_id
join linkage.item i on i.item = l.core
group by l.person_no
