-- One row per item of a pupil on a school's list who has no student record; whether any register of persons knows the pupil.
select distinct c.core as item, p.root, case when k.root is null then 0 else 1 end as is_known
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
join linkage.row_core c on c.row_id = b.row_id
join linkage.item_choice p on p.item = c.core
left join linkage.recorded_person r on r.root = p.root
left join (
  select distinct q.root
  from linkage.row_base o
  join linkage.register_trait u on u.rank = o.rank
  join linkage.row_core d on d.row_id = o.row_id
  join linkage.item_choice q on q.item = d.core
  where u.register not in ('roster', 'aid', 'payment', 'supplies', 'transfer')
) k on k.root = p.root
where t.register = 'roster' and r.root is null
