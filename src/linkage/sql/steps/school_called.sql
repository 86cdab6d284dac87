-- One row per school that records call by its code alone: its name on records that bear both, else the name that most rows of lists
-- held to be its own give it.
select school, school_text as called
from (
  select school, school_text, row_number() over (partition by school order by told, n desc, school_text) as place
  from (
    select c.school, r.school as school_text, 1 as told, count(*) as n
    from linkage.school_code c
    join intake.landed_row r on r.school_code = c.school_text and r.school is not null
    where r.register in ('student-record', 'vocational-record')
    group by c.school, r.school
    union all
    select k.held, r.school, 2, count(*)
    from linkage.sheet_school k
    join linkage.school_code c on c.school = k.school
    join intake.landed_row r on r.source_no = k.source_no and r.school = c.school_text and r.register = 'roster'
    group by k.held, r.school
  ) named
) ranked
where place = 1
