-- One row per child and undecided pair whose other side, were it the same person, would take the child off the list.
select child.person_no, side.pair_no, side.other_person_no
from enrolment.child as child
join enrolment.pending_side as side on side.person_no = child.person_no
left join enrolment.record as own_record on own_record.person_no = child.person_no
left join enrolment.record as record on record.person_no = side.other_person_no
left join enrolment.roster_state as roster on roster.person_no = side.other_person_no
left join enrolment.first_excuse as excuse on excuse.person_no = side.other_person_no
where roster.is_present or excuse.person_no is not null
  or (record.person_no is not null and own_record.person_no is null)
