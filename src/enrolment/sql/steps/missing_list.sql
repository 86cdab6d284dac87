-- One row per list of a school, stage, grade or class that seems to be missing: what it is, its children, the sheet of their records.
select school, rank, stage, grade, class_name, count(*) as children,
  cast(floor(min(record_row) / 1000000000) as integer) as source_no
from enrolment.child_of_absent_class
group by school, rank, stage, grade, class_name
