-- One row per row: the core (first row) that the exact pass puts it into; an equal number alone is not enough.
select row_id, anchor as core
from linkage.row_agreed
union all
select b.row_id, coalesce(o.core, b.row_id)
from (
  select r.row_id, case when k.row_id is null then r.id_key end as id_key, r.id_ok, r.canon
  from linkage.row_base r
  left join linkage.row_agreed g on g.row_id = r.row_id
  left join linkage.kept_apart k on k.row_id = r.row_id
  where g.row_id is null
) b
left join linkage.odd_core o on o.id_key = b.id_key and o.id_ok = b.id_ok and o.canon = b.canon
