-- One row per child on no record, neither by number nor by anything else.
select child.child_no
from two_stage.residual_child as child
where not exists (select 1 from two_stage.best as best where best.child_no = child.child_no)
