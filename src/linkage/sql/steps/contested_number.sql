-- One row per valid ID number that stands under several names.
select id_key
from linkage.row_base
where id_ok = 2 and canon is not null
group by id_key
having min(canon) <> max(canon)
