-- One row per household of another register whose members the exact pass found on the hukou register.
select household, home
from (
  select household, home, row_number() over (partition by household order by members desc, home) as place
  from (
    select b.household, f.hukou_home as home, count(*) as members
    from linkage.row_base b
    join linkage.row_core c on c.row_id = b.row_id
    join linkage.core_fact f on f.item = c.core
    where b.household is not null and not b.is_hukou and f.hukou_home is not null
    group by b.household, f.hukou_home
  ) counted
) ranked
where place = 1
