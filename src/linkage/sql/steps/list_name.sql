-- One row per name and grade on a class list whose school is not named, or is named as no register of records names one, and
-- whose numbers do not tell it.
select distinct b.source_no, coalesce(b.school, 0) as school, b.canon, case when b.grade < 100 then b.grade end as grade
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
left join (select distinct school from linkage.record_name) r on r.school = b.school
left join linkage.school_by_number k on k.source_no = b.source_no and k.school = coalesce(b.school, 0)
where t.register = 'roster' and b.canon is not null and r.school is null and k.held is null
