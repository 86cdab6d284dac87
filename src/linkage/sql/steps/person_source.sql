-- One row per person of several rows: which row gives the best value of each field, as rank and row in one number.
select
  person_no,
  min(case when name is not null then key end) as name_key,
  -- a number of its own before one copied from another row of the register, and before a faulty one
  min(case when is_copied then key + 8000000000000000 when id_state in ('valid', 'valid-15') then key
    when id_number is not null then key + 9000000000000000 end) as id_key,
  min(case when birth_date is not null then key end) as birth_key,
  min(case when sex is not null then key end) as sex_key,
  min(case when ethnicity is not null then key end) as ethnicity_key,
  min(case when household_no is not null then key end) as household_key,
  min(case when township is not null then key end) as township_key,
  min(case when village is not null then key end) as village_key,
  min(case when guardian_name is not null then key end) as guardian_key,
  min(case when coalesce(father_name, mother_name) is not null then key end) as parent_key,
  min(case when head_name is not null and head_name <> name then key end) as head_key,
  min(case when guardian_phone is not null then key end) as guardian_phone_key,
  min(case when phone is not null then key end) as phone_key
from (
  select l.person_no, t.rank * 100000000000000 + l.row_id as key, c.row_id is not null as is_copied, r.*
  from linkage.link_base l
  join intake.landed_row r on r.row_id = l.row_id
  join linkage.register_trait t on t.register = r.register
  left join linkage.copied_number c on c.row_id = l.row_id
  where not l.is_single
) ranked
group by person_no
