-- One row per core whose rows tell year and month of birth without the day: both as one number (201505).
select c.core as item, min(cast(replace(r.birth_month, '-', '') as integer)) as birth_month
from intake.landed_row r
join linkage.row_core c on c.row_id = r.row_id
where length(r.birth_month) = 7
group by c.core
