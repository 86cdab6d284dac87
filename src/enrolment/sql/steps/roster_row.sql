-- One row per row of a school's list of pupils, with the school's name of record where linkage knows it, and the term as
-- a key that sorts in time (null where undated).
select link.person_no, landed.row_id, coalesce(named.official, landed.school) as school, landed.stage, landed.grade, landed.boarding, landed.class_name,
  landed.status is distinct from 'absent' as is_present,
  case when landed.term is not null
    then concat(substr(landed.term, 1, 4), case when landed.term like '%autumn' then 'b' else 'a' end) end as term_key
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
left join linkage.listed_school as named
  on named.source_no = landed.source_no and named.school = coalesce(landed.school, '')
where landed.register = 'roster'
