-- One row per person: how many rows of the files tell of them.
select
  l.person_no,
  count(*) as row_count
from linkage.link as l
group by l.person_no
