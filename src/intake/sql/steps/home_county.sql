-- One row per run: the county that most rows of the hukou register name.
select county
from (
  select county, row_number() over (order by count(*) desc, county) as place
  from intake.row_loaded
  where register = 'hukou' and county is not null
  group by county
) ranked
where place = 1
