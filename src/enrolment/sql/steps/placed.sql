-- One row per person and row that places a disabled child, or defers or suspends a child with papers.
select link.person_no, 'placed' as excuse, landed.row_id
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
join enrolment.placement_register as register on register.register = landed.register
join enrolment.placement as placement on placement.placement = landed.placement and not placement.is_deferral
left join enrolment.roster_state as roster on roster.person_no = link.person_no
where not placement.yields_to_absence or roster.person_no is null or roster.is_present
union all
select link.person_no, 'deferred' as excuse, landed.row_id
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
join enrolment.placement_register as register on register.register = landed.register
join enrolment.placement as placement on placement.placement = landed.placement and placement.is_deferral
join enrolment.papered_person as papered on papered.person_no = link.person_no
union all
select link.person_no, 'deferred' as excuse, landed.row_id
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
join enrolment.papers_register as ledger on ledger.register = landed.register
where landed.papers is not null and landed.status is distinct from 'returned'
