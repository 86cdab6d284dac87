-- One row per school that no record calls so and that every list of its name is held to be: on aid lists and payments too it is that school.
select k.school, min(k.held) as held
from linkage.sheet_school k
left join (select distinct school from linkage.record_name) r on r.school = k.school
where k.school > 0 and r.school is null
group by k.school
having min(k.held) = max(k.held)
