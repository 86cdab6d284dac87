-- One row per school and earlier term of its lists: later or undated lists of the school hold so many pupils that a
-- list of that term keeps nobody at school.
select own.school, own.term_key
from (
  select school, term_key, count(distinct person_no) as pupils
  from enrolment.roster_row
  where school is not null and term_key is not null
  group by school, term_key
) as own
join enrolment.roster_row as newer on newer.school = own.school
  and (newer.term_key > own.term_key or (newer.term_key is null and own.term_key < $term_key))
group by own.school, own.term_key, own.pupils
having count(distinct newer.person_no) * 100 >= own.pupils * $older_list_size_percent
