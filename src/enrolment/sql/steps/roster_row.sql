-- One row per row of a school's list of pupils, with the school's name of record where linkage knows it, and the term as
-- a key that sorts in time (null where undated). On an attendance sheet who was away without leave on most days is absent.
select link.person_no, landed.row_id, coalesce(named.official, landed.school) as school, landed.stage, landed.grade, landed.boarding, landed.class_name,
  landed.status is distinct from 'absent' and not coalesce(cast(landed.days_due as integer) >= $attendance_at_least
    and cast(landed.days_away as integer) * 100 >= cast(landed.days_due as integer) * $attendance_away_percent, false) as is_present,
  landed.days_due is not null as is_attendance,
  case when landed.days_due is not null then landed.event_date end as month,
  case when landed.term is not null
    then concat(substr(landed.term, 1, 4), case when landed.term like '%autumn' then 'b' else 'a' end) end as term_key
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
left join linkage.listed_school as named
  on named.source_no = landed.source_no and named.school = coalesce(landed.school, '')
where landed.register = 'roster'
