-- One row per hukou household and birth date: how many of its members were born that day (twins: two).
select home, birth, count(*) as day_mates
from (
  select distinct h.household as home, coalesce(b.birth, cast(substr(b.id_number, 7, 8) as integer)) as birth, c.core
  from linkage.row_base b
  join linkage.row_core c on c.row_id = b.row_id
  join linkage.register_household h on h.source_no = b.source_no and h.household_no = b.household_no
  where b.is_hukou
) born
where birth is not null
group by home, birth
