-- One row per row: person number (persons counted in the order of their first row), weight and rule.
select
  row_id,
  core,
  dense_rank() over (order by first_row) as person_no,
  case when core_rows > 1 and row_id <> core then 20500 else coalesce(weight, 0) end as weight,
  case when core_rows > 1 then 'id' when weight is not null then 'score' else 'new' end as rule
from (
  select
    c.row_id,
    c.core,
    p.weight,
    min(c.row_id) over (partition by p.root) as first_row,
    s.core_rows
  from linkage.row_core c
  join linkage.item_choice p on p.item = c.core
  join (select core, count(*) as core_rows from linkage.row_core group by core) s on s.core = c.core
) placed
