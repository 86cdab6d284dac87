-- One row per school of record whose list is among the files under whatever name, and too poor to prove who is missing.
select distinct own.school
from enrolment.class_of_record as own
join enrolment.doubtful_list as doubtful on position(doubtful.school in own.school) > 0
  or position(own.school in doubtful.school) > 0
union
select record_school from enrolment.list_of_school
