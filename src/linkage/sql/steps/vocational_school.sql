-- One row per school that only the register of vocational schools names.
select b.school
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
where t.register in ('student-record', 'vocational-record') and b.school > 0
group by b.school
having max(case when t.register = 'student-record' then 1 else 0 end) = 0
