-- One row per class list and school as named there (empty: not named) that is a school of record: its name there.
select l.source_no, l.school, o.official
from (select distinct source_no, coalesce(school, '') as school from intake.landed_row where register = 'roster') l
left join linkage.school_code c on c.school_text = l.school
left join linkage.sheet_school k on k.source_no = l.source_no and k.school = coalesce(c.school, 0)
join linkage.official_school o on o.school = coalesce(k.held, c.school)
