-- One row per pair of a residual child and a residual record that share a block.
select child.child_no, record.record_no
from two_stage.residual_child as child
join two_stage.residual_record as record
  on record.birth = child.birth and record.surname = child.surname and record.township = child.township
union
select child.child_no, record.record_no
from two_stage.residual_child as child
join two_stage.residual_record as record on record.birth = child.birth and record.sound = child.sound
union
select child.child_no, record.record_no
from two_stage.residual_child as child
join two_stage.residual_record as record
  on record.surname = child.surname and record.given = child.given and record.township = child.township
