-- One row per child whom the number does not settle.
select distinct child_no, child_id, child_surname as surname, child_given as given, child_sound as sound,
  child_birth as birth, child_township as township
from two_stage.unsettled
where child_no is not null
