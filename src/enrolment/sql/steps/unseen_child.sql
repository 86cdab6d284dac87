-- One row per child whom no student record and no school's list knows: the exact gap of the national comparison.
select child.person_no
from enrolment.child as child
where not exists (select 1 from enrolment.record as record where record.person_no = child.person_no)
  and not exists (select 1 from enrolment.roster_state as roster where roster.person_no = child.person_no)
