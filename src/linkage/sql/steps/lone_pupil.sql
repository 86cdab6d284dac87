-- One row per item on a school's list whose person no register of persons holds.
select distinct c.core as item, p.root
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
join linkage.row_core c on c.row_id = b.row_id
join linkage.item_choice p on p.item = c.core
left join (
  select distinct q.root
  from linkage.row_base o
  join linkage.register_trait u on u.rank = o.rank
  join linkage.row_core d on d.row_id = o.row_id
  join linkage.item_choice q on q.item = d.core
  where u.register not in ('roster', 'aid', 'payment', 'supplies')
) k on k.root = p.root
where t.register = 'roster' and k.root is null
