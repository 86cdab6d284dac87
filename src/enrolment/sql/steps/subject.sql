-- One row per person whose hukou and replies are asked for: a child, or somebody who may be one of the children.
select person_no from enrolment.child
union
select side.person_no
from enrolment.pending_side as side
join enrolment.child as child on child.person_no = side.other_person_no
