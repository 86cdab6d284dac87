-- One row per person: its first item and how many rows it has; persons are counted in the order of their first row.
select root, row_number() over (order by first_row) as person_no, n_rows
from (
  select coalesce(j.root, c.core) as root, min(c.row_id) as first_row, count(*) as n_rows
  from linkage.row_core c
  left join linkage.item_joined j on j.item = c.core
  group by coalesce(j.root, c.core)
) person
