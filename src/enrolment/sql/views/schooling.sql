-- One row per person with a trace of schooling, and per child of school age.
select s.*, is_in_school and not is_pending as is_surely_in_school
from enrolment.schooling_person as s
