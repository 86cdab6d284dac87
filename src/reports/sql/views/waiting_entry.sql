-- One row per listing that waits and person who may be the same child.
select
  e.person_no,
  e.person_id,
  e.list,
  e.kind,
  e.programme,
  e.term,
  e.name,
  e.id_number,
  e.township,
  e.village,
  e.guardian,
  e.phone,
  q.other_person_no,
  o.person_id as other_person_id,
  o.name as other_name,
  q.pair_no
from reports.list_entry as e
left join linkage.pending as q on q.person_no = e.person_no
left join reports.known_person as o on o.person_no = q.other_person_no
where e.is_waiting
