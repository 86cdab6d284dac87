-- One row per batch: birth year plus year of schooling where most rows that know both agree on it.
select 1 as cohort, birth_year
from (
  select birth_year, row_number() over (order by n desc, birth_year) as place
  from (
    select cast(floor(born / 10000) as integer) + grade as birth_year, count(*) as n
    from (
      select coalesce(birth, case when id_ok = 2 then id_birth end) as born, grade from linkage.row_base where grade < 100
    ) pupil
    where born is not null
    group by cast(floor(born / 10000) as integer) + grade
  ) counted
) ranked
where place = 1
