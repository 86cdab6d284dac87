-- One row per school of record: how many of its children are on no list.
select fact.record_school, count(*) as children
from enrolment.standing_fact as fact
join enrolment.ground as ground on ground.person_no = fact.person_no and ground.ground = 'on-no-list'
where fact.record_school is not null
group by fact.record_school
