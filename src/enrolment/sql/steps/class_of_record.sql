-- One row per child on record as active at a school: where on record, whether on a list of that school, whether on none.
select fact.person_no, fact.record_school as school, coalesce(record.stage, '') as stage,
  coalesce(fact.record_grade, '') as grade, coalesce(fact.record_class, '') as class_name, fact.record_row,
  ground.ground = 'on-no-list' as is_missing,
  -- a list that names no school, or one that no record bears, may be this school's own
  fact.roster_row is not null and (fact.roster_school is null or stranger.school is not null
    or position(fact.roster_school in fact.record_school) > 0
    or position(fact.record_school in fact.roster_school) > 0) as is_on_own_list
from enrolment.standing_fact as fact
join enrolment.ground as ground on ground.person_no = fact.person_no
join enrolment.record as record on record.person_no = fact.person_no
left join enrolment.stranger_school as stranger on stranger.school = fact.roster_school
where fact.record_outcome = 'active' and fact.record_school is not null
