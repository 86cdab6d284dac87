-- One row per person for whom any row names papers.
select link.person_no, min(landed.row_id) as row_id
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
where landed.papers is not null
group by link.person_no
