-- One row per school: the township where most of its pupils are registered; none where they come from all over.
select school, township
from (
  select school, township, n, sum(n) over (partition by school) as pupils,
    row_number() over (partition by school order by n desc, township) as place
  from (
    select
      cast(floor((f.seat % 1000000000000) / 10000) as integer) as school,
      f.township % 100000000000000 as township,
      count(*) as n
    from linkage.core_fact f
    where f.seat is not null and f.township is not null
    group by cast(floor((f.seat % 1000000000000) / 10000) as integer), f.township % 100000000000000
  ) counted
) ranked
where place = 1 and n * 2 >= pupils
