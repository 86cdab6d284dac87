-- One row per run: the county that most hukou rows name.
select county
from (
  select county, row_number() over (order by count(*) desc, county) as place
  from intake.landed_row
  where register = 'hukou' and county is not null
  group by county
) as counted
where place = 1
