-- One row per link as links.csv shows it, in the order of the files.
select
  l.row_id,
  p.person_id,
  l.weight,
  l.rule
from linkage.link as l
join reports.known_person as p on p.person_no = l.person_no
order by l.row_id
