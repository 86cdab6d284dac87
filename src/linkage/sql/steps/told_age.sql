-- One row per core whose rows tell an age in whole years: the year of birth that it makes on the day of the list (its term, else its
-- date, else the school year of the run). Whoever has the birthday later in that year was born a year before.
select item, min(list_year - age) as birth_year
from (
  select c.core as item, cast(r.age as integer) as age,
    case when r.term like '%spring' then cast(substr(r.term, 1, 4) as integer) - 1
      when r.term is not null then cast(substr(r.term, 1, 4) as integer)
      when r.event_date is not null then cast(substr(r.event_date, 1, 4) as integer)
      else y.year end as list_year
  from intake.landed_row r
  join linkage.row_core c on c.row_id = r.row_id
  cross join linkage.run_year y
  where r.age is not null and r.birth_date is null and r.id_number is null and r.register <> 'hukou'
) told
where list_year is not null
group by item
