-- One row per household of another register whose members the exact pass found on the hukou register.
select household, home
from (
  select household, home, row_number() over (partition by household order by members desc, home) as place
  from (
    select h.household, k.home, count(*) as members
    from linkage.row_base b
    join linkage.register_household h on h.source_no = b.source_no and h.household_no = b.household_no
    join linkage.row_core c on c.row_id = b.row_id
    join linkage.hukou_home k on k.core = c.core
    where h.is_hukou = 0
    group by h.household, k.home
  ) counted
) ranked
where place = 1
