-- One row per child on record and reason why the schools' lists do not yet prove that the child is missing: a pupil of
-- the same name whom nobody can place; a list of the child's school on which many cannot be placed; or no list of the
-- child's class at all.
select distinct person_no, 'namesake' as doubt
from enrolment.namesake
where is_of_school
union all
select distinct fact.person_no, 'list' as doubt
from enrolment.standing_fact as fact
join enrolment.ground as ground on ground.person_no = fact.person_no and ground.ground = 'on-no-list'
join enrolment.doubtful_list as doubtful on position(doubtful.school in fact.record_school) > 0
  or position(fact.record_school in doubtful.school) > 0
union all
select distinct fact.person_no, 'list' as doubt
from enrolment.standing_fact as fact
join enrolment.ground as ground on ground.person_no = fact.person_no and ground.ground = 'on-no-list'
join enrolment.list_of_school as list on list.record_school = fact.record_school
union all
select person_no, 'missing-list' as doubt from enrolment.child_of_absent_class
