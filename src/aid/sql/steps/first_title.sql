-- One row per titled person: the most telling ground, its row, and how many grounds there are.
select person_no, hardship, row_id, titles
from (
  select person_no, hardship, row_id, count(*) over (partition by person_no) as titles,
    row_number() over (partition by person_no order by rank, row_id) as place
  from aid.title
) as ranked
where place = 1
