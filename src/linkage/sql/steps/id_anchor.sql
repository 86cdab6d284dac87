-- One row per valid ID number: the row whose name the others must agree with (hukou first).
select b.id_key, b.row_id, b.name_no, b.canon
from linkage.row_base b
join (
  select id_key, min(rank * 100000000000000 + row_id) as best
  from linkage.row_base
  where id_ok = 2
  group by id_key
) a on a.id_key = b.id_key
left join linkage.contested_anchor c on c.id_key = b.id_key
where b.id_ok = 2 and coalesce(c.row_id, a.best % 100000000000000) = b.row_id
