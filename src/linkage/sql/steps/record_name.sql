-- One row per school, name and grade on a register of records.
select distinct b.school, b.canon, case when b.grade < 100 then b.grade end as grade
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
where t.register in ('student-record', 'vocational-record') and b.school > 0 and b.canon is not null
