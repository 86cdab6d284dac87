-- One row per person with an own row in a poverty register: its first row.
select link.person_no, min(landed.row_id) as row_id
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
where landed.register = 'poverty'
group by link.person_no
