-- One row per child on record and reason why a school's list does not yet prove that the child is missing: a pupil of
-- the same name whom nobody can place (on the list of the school of record, or on one that names no school), or a list
-- of that school on which many cannot be placed.
select distinct fact.person_no, 'namesake' as doubt
from enrolment.standing_fact as fact
join linkage.person as person on person.person_no = fact.person_no
join enrolment.unplaced_pupil as unplaced on unplaced.name = person.name
  and (unplaced.school is null or position(unplaced.school in fact.record_school) > 0
    or position(fact.record_school in unplaced.school) > 0)
where fact.record_row is not null
union all
select distinct fact.person_no, 'list' as doubt
from enrolment.standing_fact as fact
join enrolment.ground as ground on ground.person_no = fact.person_no and ground.ground = 'on-no-list'
join enrolment.doubtful_list as doubtful on position(doubtful.school in fact.record_school) > 0
  or position(fact.record_school in doubtful.school) > 0
