-- One row per person (first item) with a student record.
select distinct p.root
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
join linkage.row_core c on c.row_id = b.row_id
join linkage.item_choice p on p.item = c.core
where t.register in ('student-record', 'vocational-record')
