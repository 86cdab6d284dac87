-- One row per core with an 18-character number: its parts; birth date and sex count only where the number is its own.
select
  f.item,
  cast(substr(f.id_number, 1, 6) as integer) as region,
  cast(substr(f.id_number, 7, 8) as integer) as birth_text,
  cast(substr(f.id_number, 15, 3) as integer) * 11
    + case when substr(f.id_number, 18, 1) = 'X' then 10 else cast(substr(f.id_number, 18, 1) as integer) end as tail,
  case when f.id_ok = 2 and a.row_id is not null then cast(substr(f.id_number, 7, 8) as integer) end as birth,
  case when f.id_ok = 2 and a.row_id is not null then 2 - cast(substr(f.id_number, 17, 1) as integer) % 2 end as sex
from linkage.core_fact f
left join linkage.id_anchor a on a.id_key = f.id_key and a.row_id = f.item
where f.id_number is not null
