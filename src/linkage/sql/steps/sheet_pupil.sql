-- One row per sheet, school as named there (0: none named, on a class list) and pupil known by number.
select distinct b.source_no, coalesce(b.school, 0) as school, c.core
from linkage.row_base b
join linkage.register_trait t on t.rank = b.rank
join linkage.row_core c on c.row_id = b.row_id
where (b.school is not null or t.register = 'roster') and b.id_ok = 2
