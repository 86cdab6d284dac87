-- One row per valid ID number on the hukou register: the holder's household.
select b.id_number, min(k.home) as home
from linkage.row_base b
join linkage.row_core c on c.row_id = b.row_id
join linkage.hukou_home k on k.core = c.core
where b.is_hukou and b.id_ok = 2
group by b.id_number
