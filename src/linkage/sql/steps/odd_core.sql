-- One row per number and name that the exact pass could not place (wrong check, or another name than the number's first row).
select b.id_key, b.id_ok, b.canon, min(b.row_id) as core
from linkage.row_base b
left join linkage.row_agreed g on g.row_id = b.row_id
left join linkage.kept_apart k on k.row_id = b.row_id
where b.id_key is not null and b.canon is not null and g.row_id is null and k.row_id is null
group by b.id_key, b.id_ok, b.canon
