-- One row per class list and grade as written there that is another one in the other registers, for nearly all of those
-- who are known: last year's list. The first grade of a vocational school is the tenth, on whatever sheet; that of a school
-- which has no primary grades is its own first. A class named by the year in which it entered (101: first year) or leaves
-- (150: last year) has the grade that its school makes of it.
select source_no, school, grade, min(place * 1000 + shift + 500) % 1000 - 500 as shift
from (
  select source_no, school, grade, shift, 1 as place
  from linkage.grade_shift
  where place = 1 and n >= 3 and n * 10 >= pupils * 9 and shift <> 0
  union all
  select distinct b.source_no, coalesce(b.school, 0), b.grade, case when b.grade < 100 then 9 else -91 end, 2
  from linkage.row_base b
  join linkage.register_trait t on t.rank = b.rank
  left join linkage.sheet_school k on k.source_no = b.source_no and k.school = coalesce(b.school, 0)
  join linkage.vocational_school v on v.school = coalesce(k.held, b.school)
  where t.register not in ('student-record', 'vocational-record')
    and (b.grade between 1 and 3 or (t.register = 'roster' and b.grade between 101 and 103))
  union all
  select distinct b.source_no, coalesce(b.school, 0), b.grade,
    case when b.grade < 150 then f.first_grade - 101 else f.last_grade - 150 - 2 * (b.grade - 150) end, 3
  from linkage.row_base b
  join linkage.register_trait t on t.rank = b.rank
  left join linkage.sheet_school k on k.source_no = b.source_no and k.school = coalesce(b.school, 0)
  join linkage.school_stage f on f.school = coalesce(k.held, b.school)
  where t.register = 'roster' and (b.grade between 101 and 101 + f.last_grade - f.first_grade
    or b.grade between 150 and 150 + f.last_grade - f.first_grade)
  union all
  select distinct b.source_no, coalesce(b.school, 0), b.grade, f.first_grade - 1, 4
  from linkage.row_base b
  join linkage.register_trait t on t.rank = b.rank
  left join linkage.sheet_school k on k.source_no = b.source_no and k.school = coalesce(b.school, 0)
  join linkage.school_stage f on f.school = coalesce(k.held, b.school) and f.first_grade > 6
  where t.register not in ('student-record', 'vocational-record') and b.grade between 1 and 3
) told
group by source_no, school, grade
