-- One row per valid number of the registers: the one person to whom they give it.
select landed.id_number, min(link.person_no) as person_no
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
where landed.id_state in ('valid', 'valid-15') and landed.id_number is not null
  and landed.register not in ('roster', 'aid', 'payment', 'supplies', 'transfer')
group by landed.id_number
having min(link.person_no) = max(link.person_no)
