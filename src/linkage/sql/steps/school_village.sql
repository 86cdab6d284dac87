-- One row per school: the village where most of its pupils are registered.
select school, village
from (
  select school, village, row_number() over (partition by school order by n desc, village) as place
  from (
    select
      cast(floor((f.seat % 1000000000000) / 10000) as integer) as school,
      f.village % 100000000000000 as village,
      count(*) as n
    from linkage.core_fact f
    where f.seat is not null and f.village is not null
    group by cast(floor((f.seat % 1000000000000) / 10000) as integer), f.village % 100000000000000
  ) counted
) ranked
where place = 1
