-- One row per valid ID number on the hukou register: the holder's household.
select id_key, min(hukou_home) as home
from linkage.core_fact
where on_hukou = 1 and id_ok = 2 and hukou_home is not null
group by id_key
