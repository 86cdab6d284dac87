-- One row per core: its best value of each field, as rank and value in one number.
select
  c.core as item,
  max(case when b.is_hukou then 1 else 0 end) as on_hukou,
  max(b.id_ok) as id_ok,
  min(b.id_key) as id_key,
  min(b.id_number) as id_number,
  min(b.id_text) as id_text,
  min(b.student_no) as student_no,
  min(b.student_key) as student_key,
  min(b.rank * 100000000000000 + b.name_no) as name_no,
  min(b.rank * 100000000000000 + b.former_name_no) as former_name_no,
  max(b.name_no) as last_name_no,
  min(b.rank * 100000000000000 + b.birth) as birth,
  min(b.rank * 100000000000000 + b.sex) as sex,
  min(b.rank * 100000000000000 + b.guardian) as guardian,
  min(b.rank * 100000000000000 + b.father) as father,
  min(b.rank * 100000000000000 + b.mother) as mother,
  min(b.rank * 100000000000000 + b.head) as head,
  min(b.rank * 100000000000000 + b.phone) as phone,
  min(b.rank * 100000000000000 + b.guardian_phone) as guardian_phone,
  min(case when b.village is not null then b.rank * 100000000000000 + b.township end) as village_township,
  min(b.rank * 100000000000000 + b.township) as township,
  min(b.rank * 100000000000000 + b.village) as village,
  -- the highest grade first: a record that ended with the ninth grade stands beside that of the senior school
  min(b.rank * 100000000000000 + (99 - coalesce(b.grade + 10, 0)) * 1000000000000
    + coalesce(k.held, case when b.school > 0 then b.school end) * 10000
    + coalesce(b.grade + 10, 99) * 100 + coalesce(b.class_no, 99)) as seat,
  min(b.rank * 100000000000000 + b.grade + 10) as grade,
  min(h.household) as household
from linkage.row_base b
join linkage.row_core c on c.row_id = b.row_id
left join linkage.register_household h on h.source_no = b.source_no and h.household_no = b.household_no and h.is_hukou = 0
left join linkage.sheet_school k on k.source_no = b.source_no and k.school = b.school
group by c.core
