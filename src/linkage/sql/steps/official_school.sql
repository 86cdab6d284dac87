-- One row per school on a register of records: the name that it bears there.
select s.school, min(s.school_text) as official
from linkage.school_code s
join intake.landed_row r on r.school = s.school_text
where r.register in ('student-record', 'vocational-record') and s.school > 0
group by s.school
