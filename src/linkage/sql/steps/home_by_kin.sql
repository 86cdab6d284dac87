-- One row per core for which a guardian's or head's ID number leads to a hukou household.
select core, min(home) as home
from (
  select c.core, n.home
  from linkage.row_base b
  join linkage.row_core c on c.row_id = b.row_id
  join linkage.home_of_number n on n.id_number = b.guardian_id
  union all
  select c.core, n.home
  from linkage.row_base b
  join linkage.row_core c on c.row_id = b.row_id
  join linkage.home_of_number n on n.id_number = b.head_id
  union all
  select c.core, n.home
  from linkage.row_base b
  join linkage.row_core c on c.row_id = b.row_id
  join linkage.home_of_number n on n.id_number = b.father_id
  union all
  select c.core, n.home
  from linkage.row_base b
  join linkage.row_core c on c.row_id = b.row_id
  join linkage.home_of_number n on n.id_number = b.mother_id
) led
group by core
