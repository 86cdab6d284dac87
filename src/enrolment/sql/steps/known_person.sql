-- One row per person whom a valid number or a register other than the schools' and aid lists makes known.
select distinct link.person_no
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
where landed.id_state in ('valid', 'valid-15')
  or landed.register not in ('roster', 'aid', 'payment', 'supplies')
