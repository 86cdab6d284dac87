-- One row per hukou household and birth date: how many of its members were born that day (twins: two).
select home, birth, count(*) as day_mates
from (
  select distinct b.household as home, coalesce(b.birth, b.id_birth) as birth, c.core
  from linkage.row_base b
  join linkage.row_core c on c.row_id = b.row_id
  where b.is_hukou and b.household is not null
) born
where birth is not null
group by home, birth
