-- One row per person, list, kind, programme and term, with what an office needs to find the child.
select
  g.person_no,
  p.person_id,
  g.list,
  g.kind,
  g.programme,
  g.term,
  g.is_waiting,
  p.name,
  p.id_number,
  p.birth_date,
  p.sex,
  p.township,
  p.village,
  p.guardian,
  p.phone
from reports.listed_gap as g
join reports.known_person as p on p.person_no = g.person_no
