-- One row per school on a register of records: the name that it bears there or, where records know its code alone, on its lists.
select s.school, coalesce(min(case when r.school is not null then s.school_text end), min(n.called)) as official
from linkage.school_code s
join intake.landed_row r on coalesce(r.school, r.school_code) = s.school_text
left join linkage.school_called n on n.school = s.school
where r.register in ('student-record', 'vocational-record') and s.school > 0
group by s.school
having coalesce(min(case when r.school is not null then s.school_text end), min(n.called)) is not null
