-- One row per person whom a valid number, a travel permit, a passport or a register other than the schools' and aid lists makes known. A number that the
-- registers give to somebody else makes nobody known: a sibling's, written into the wrong row.
select distinct link.person_no
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
left join enrolment.registered_number as other on other.id_number = landed.id_number
where (landed.id_state in ('valid', 'valid-15') and (other.person_no is null or other.person_no = link.person_no))
  or landed.id_state = 'other-document'
  or landed.register not in ('roster', 'aid', 'payment', 'supplies', 'transfer')
