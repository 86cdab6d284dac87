-- One row per item with a student record whose person is on no school's list.
select distinct c.core as item, p.root
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
join linkage.row_core c on c.row_id = b.row_id
join linkage.item_choice p on p.item = c.core
left join linkage.listed_person k on k.root = p.root
where t.register in ('student-record', 'vocational-record') and k.root is null
