-- One row per school: the township (none where they come from all over) and the village where most of its pupils are registered.
select school,
  max(case when kind = 1 and n * 2 >= pupils then home end) as township,
  max(case when kind = 2 then home end) as village
from (
  select school, kind, home, n, sum(n) over (partition by school, kind) as pupils,
    row_number() over (partition by school, kind order by n desc, home) as place
  from (
    select school, kind, home, count(*) as n
    from (
      select cast(floor((seat % 1000000000000) / 10000) as integer) as school, 1 as kind,
        township % 100000000000000 as home
      from linkage.core_fact
      where seat is not null and township is not null
      union all
      select cast(floor((seat % 1000000000000) / 10000) as integer) as school, 2 as kind,
        village % 100000000000000 as home
      from linkage.core_fact
      where seat is not null and village is not null
    ) pupil
    group by school, kind, home
  ) counted
) ranked
where place = 1
group by school
