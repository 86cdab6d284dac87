-- One row per core on the hukou register: its household there.
select c.core, min(h.household) as home
from linkage.row_base b
join linkage.row_core c on c.row_id = b.row_id
join linkage.register_household h on h.source_no = b.source_no and h.household_no = b.household_no
where b.is_hukou
group by c.core
