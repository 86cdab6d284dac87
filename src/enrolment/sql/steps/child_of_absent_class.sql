-- One row per child on no list whose school, stage, grade or class seems to have handed in none: the widest of them.
select person_no, record_row, rank, school, stage, grade, class_name, own_grade
from (
  select own.person_no, own.record_row, own.grade as own_grade, absent.rank, absent.school, absent.stage, absent.grade, absent.class_name,
    row_number() over (partition by own.person_no order by absent.rank) as place
  from enrolment.class_of_record as own
  join enrolment.absent_class as absent on absent.school = own.school
    and (absent.rank < 2 or absent.stage = own.stage)
    and (absent.rank < 3 or absent.grade = own.grade)
    and (absent.rank < 4 or absent.class_name = own.class_name)
  where own.is_missing
) as ranked
where place = 1
