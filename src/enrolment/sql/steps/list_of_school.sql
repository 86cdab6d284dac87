-- One row per school of record and list that must be its own under another name: so many of those missing from the
-- school's lists bear the names of pupils on this one whom nobody can place.
select namesake.record_school, namesake.list_school
from enrolment.namesake as namesake
join enrolment.missing_of_school as missing on missing.record_school = namesake.record_school
group by namesake.record_school, namesake.list_school, missing.children
having count(distinct namesake.person_no) >= $list_unplaced_at_least
  and count(distinct namesake.person_no) * 100 >= missing.children * $list_namesake_percent
