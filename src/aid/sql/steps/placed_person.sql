-- One row per person whom a valid number or another register than the aid lists makes known.
select distinct link.person_no
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
where landed.register not in ('aid', 'payment') or landed.id_state in ('valid', 'valid-15')
