-- One row per core, school and grade that a register other than the class lists tells.
select distinct c.core, b.school, b.grade
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
join linkage.row_core c on c.row_id = b.row_id
where t.register <> 'roster' and b.school > 0 and b.grade < 100 and b.id_ok = 2
