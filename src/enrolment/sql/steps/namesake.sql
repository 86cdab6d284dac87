-- One row per child on record but on no list and unplaced pupil of the same name; whether the pupil's list is one of
-- the child's school, or of a school that the records do not know by that name, or of none.
select fact.person_no, fact.record_school, coalesce(unplaced.school, '') as list_school,
  unplaced.school is null or stranger.school is not null or position(unplaced.school in fact.record_school) > 0
    or position(fact.record_school in unplaced.school) > 0 as is_of_school
from enrolment.standing_fact as fact
join enrolment.ground as ground on ground.person_no = fact.person_no
  and ground.ground in ('on-no-list', 'not-returned', 'record-left')
join linkage.person as person on person.person_no = fact.person_no
join enrolment.unplaced_pupil as unplaced on unplaced.name = person.name
left join enrolment.stranger_school as stranger on stranger.school = unplaced.school
