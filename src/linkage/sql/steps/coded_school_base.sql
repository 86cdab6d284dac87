-- One row per school that records call by its code alone and that is known by a name elsewhere: code and name.
select c.school_text as school_code, n.called as school
from linkage.school_code c
join linkage.school_called n on n.school = c.school
join (select distinct school_code from intake.landed_row where school is null and school_code is not null) r on r.school_code = c.school_text
