-- One row per row of either side that no row of the other side settles by number with an agreeing name.
-- The one pass over both sides: everything after it looks at what is left.
select child.row_no as child_no, child.id_number as child_id, child.surname as child_surname,
  child.given as child_given, child.sound as child_sound, child.birth as child_birth, child.township as child_township,
  record.row_no as record_no, record.id_number as record_id, record.surname as record_surname,
  record.given as record_given, record.sound as record_sound, record.birth as record_birth,
  record.township as record_township
from two_stage.child as child
full outer join two_stage.record as record on record.id_number = child.id_number
where child.row_no is null or record.row_no is null
  or (child.surname <> record.surname and child.sound <> record.sound)
