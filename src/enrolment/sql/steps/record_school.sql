-- One row per school that the student records name.
select distinct school from enrolment.record where school is not null
