-- One row per student record that the number does not settle.
select distinct record_no, record_id, record_surname as surname, record_given as given, record_sound as sound,
  record_birth as birth, record_township as township
from two_stage.unsettled
where record_no is not null
