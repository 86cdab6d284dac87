-- One row per core and school that a register of records names for it.
select distinct c.core, b.school
from linkage.row_base b
join linkage.row_core c on c.row_id = b.row_id
join linkage.register_trait t on t.rank = b.rank
where t.register in ('student-record', 'vocational-record') and b.school > 0 and b.id_ok = 2
