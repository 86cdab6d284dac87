-- One row per row: person number, weight and rule; `is_single`: the person has no other row.
select
  c.row_id,
  c.core,
  p.person_no,
  case when c.row_id <> c.core then 20500 else coalesce(j.weight, 0) end as weight,
  case when c.row_id <> c.core or f.core is not null then 'id' when j.weight is not null then 'score' else 'new' end as rule,
  p.n_rows = 1 as is_single
from linkage.row_core c
left join linkage.item_joined j on j.item = c.core
join linkage.person_order p on p.root = coalesce(j.root, c.core)
left join (select distinct core from linkage.row_core where row_id <> core) f on f.core = c.core
