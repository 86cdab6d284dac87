-- One row per core: its best value of each field, that of the register that knows best.
select
  b.row_id as item,
  case when b.is_hukou then 1 else 0 end as on_hukou,
  b.id_ok, b.id_key, b.id_region, b.id_birth, b.id_tail, b.id_text, b.document, b.student_no, b.student_key,
  b.name_no, b.former_name_no, b.name_no as last_name_no, b.birth, b.sex,
  b.guardian, b.father, b.mother, b.head, b.phone, b.guardian_phone,
  case when b.village is not null then b.township end as village_township,
  b.township,
  b.village,
  coalesce(k.held, e.held, case when b.school > 0 then b.school end) * cast(10000 as bigint)
    + coalesce(case when b.grade < 100 or y.shift is not null then b.grade + coalesce(y.shift, 0) + 10 end, 99) * 100 + coalesce(b.class_no, 99) as seat,
  case when b.grade < 100 or y.shift is not null then b.grade + coalesce(y.shift, 0) + 10 end as grade,
  b.grade + m.shift + 10 as other_grade,
  case when not b.is_hukou then b.household end as household,
  case when b.is_hukou then b.household end as hukou_home
from linkage.row_base b
join linkage.row_core c on c.row_id = b.row_id
left join linkage.shared_core s on s.core = c.core
left join linkage.sheet_school k on k.source_no = b.source_no and k.school = coalesce(b.school, 0)
left join linkage.school_elsewhere e on e.school = b.school
left join linkage.sheet_grade y on y.source_no = b.source_no and y.school = coalesce(b.school, 0) and y.grade = b.grade
left join linkage.mixed_grade m on m.source_no = b.source_no and m.school = coalesce(b.school, 0) and m.grade = b.grade
where s.core is null
union all
select
  item, on_hukou, id_ok, id_key, id_region, id_birth, id_tail, id_text, document, student_no, student_key,
  name_no % 100000000000000, former_name_no % 100000000000000, last_name_no,
  birth % 100000000000000, sex % 100000000000000,
  guardian % 100000000000000, father % 100000000000000, mother % 100000000000000,
  head % 100000000000000, phone % 100000000000000, guardian_phone % 100000000000000,
  village_township % 100000000000000, township % 100000000000000, village % 100000000000000,
  seat % 1000000000000, grade % 100000000000000, nullif(other_grade % 100000000000000, 0), household, hukou_home
from (
  select
    c.core as item,
    max(case when b.is_hukou then 1 else 0 end) as on_hukou,
    max(b.id_ok) as id_ok,
    min(b.id_key) as id_key,
    min(b.id_region) as id_region,
    min(b.id_birth) as id_birth,
    min(b.id_tail) as id_tail,
    min(b.id_text) as id_text,
    min(b.document) as document,
    min(b.student_no) as student_no,
    min(b.student_key) as student_key,
    max(b.name_no) as last_name_no,
    min(b.rank * 100000000000000 + b.name_no) as name_no,
    min(b.rank * 100000000000000 + b.former_name_no) as former_name_no,
    min(b.rank * 100000000000000 + b.birth) as birth,
    min(b.rank * 100000000000000 + b.sex) as sex,
    min(b.rank * 100000000000000 + b.guardian) as guardian,
    min(b.rank * 100000000000000 + b.father) as father,
    min(b.rank * 100000000000000 + b.mother) as mother,
    min(b.rank * 100000000000000 + b.head) as head,
    min(b.rank * 100000000000000 + b.phone) as phone,
    min(b.rank * 100000000000000 + b.guardian_phone) as guardian_phone,
    min(b.rank * 100000000000000 + b.township) as township,
    min(b.rank * 100000000000000 + b.village) as village,
    min(case when b.village is not null then b.rank * 100000000000000 + b.township end) as village_township,
    -- the highest grade first: a record that ended with the ninth grade stands beside that of the senior school
    min(b.rank * 100000000000000 + (99 - coalesce(case when b.grade < 100 or y.shift is not null then b.grade + coalesce(y.shift, 0) + 10 end, 0)) * 1000000000000
      + coalesce(k.held, e.held, case when b.school > 0 then b.school end) * 10000
      + coalesce(case when b.grade < 100 or y.shift is not null then b.grade + coalesce(y.shift, 0) + 10 end, 99) * 100 + coalesce(b.class_no, 99)) as seat,
    min(b.rank * 100000000000000 + case when b.grade < 100 or y.shift is not null then b.grade + coalesce(y.shift, 0) + 10 end) as grade,
    -- of the row that tells the grade, unless a better one stands beside the list's
    min(case when b.grade is not null then b.rank * 100000000000000 + coalesce(b.grade + m.shift + 10, 0) end) as other_grade,
    min(case when not b.is_hukou then b.household end) as household,
    min(case when b.is_hukou then b.household end) as hukou_home
  from linkage.row_base b
  join linkage.row_core c on c.row_id = b.row_id
  join linkage.shared_core s on s.core = c.core
  left join linkage.sheet_school k on k.source_no = b.source_no and k.school = coalesce(b.school, 0)
left join linkage.school_elsewhere e on e.school = b.school
  left join linkage.sheet_grade y on y.source_no = b.source_no and y.school = coalesce(b.school, 0) and y.grade = b.grade
  left join linkage.mixed_grade m on m.source_no = b.source_no and m.school = coalesce(b.school, 0) and m.grade = b.grade
  group by c.core
) best
