-- One row per core for which a guardian's or head's ID number leads to a hukou household.
select c.core, min(n.home) as home
from (
  select
    row_id,
    cast(substr(id_number, 1, 17) as bigint) * 11
      + case when substr(id_number, 18, 1) = 'X' then 10 else cast(substr(id_number, 18, 1) as bigint) end as id_key
  from (
    select row_id, guardian_id as id_number from intake.landed_row where guardian_id is not null
    union all
    select row_id, head_id from intake.landed_row where head_id is not null
    union all
    select row_id, father_id from intake.landed_row where father_id is not null
    union all
    select row_id, mother_id from intake.landed_row where mother_id is not null
  ) told
  where length(id_number) = 18 and translate(substr(id_number, 1, 17), '0123456789', '') = ''
    and translate(substr(id_number, 18, 1), '0123456789X', '') = ''
) k
join linkage.home_of_number n on n.id_key = k.id_key
join linkage.row_core c on c.row_id = k.row_id
group by c.core
