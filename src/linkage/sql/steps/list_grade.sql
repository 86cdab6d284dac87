-- One row per class list, grade as written there and pupil whose grade on record at that school is known: by the pupil's number
-- or, where the list bears none, by a name that nobody else there bears.
select b.source_no, coalesce(b.school, 0) as school, b.grade, c.core as pupil, max(o.grade) as known
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
join linkage.row_core c on c.row_id = b.row_id
left join linkage.sheet_school k on k.source_no = b.source_no and k.school = coalesce(b.school, 0)
join linkage.school_grade o on o.core = c.core and o.school = coalesce(k.held, b.school)
left join linkage.vocational_school v on v.school = o.school
where t.register = 'roster' and b.id_ok = 2 and b.grade is not null and v.school is null
group by b.source_no, coalesce(b.school, 0), b.grade, c.core
union all
select b.source_no, s.school, b.grade, b.row_id, s.grade
from linkage.list_single s
join linkage.row_base b on b.row_id = s.row_id
left join linkage.sheet_school k on k.source_no = s.source_no and k.school = s.school
left join linkage.vocational_school v on v.school = coalesce(k.held, s.school)
where b.grade is not null and v.school is null
