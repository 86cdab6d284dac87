-- One row per school on whose list many pupils cannot be placed: who is missing from it may stand on it after all.
select school, pupils, unplaced
from (
  select roster.school, count(*) as pupils, count(unplaced.person_no) as unplaced
  from enrolment.roster_state as roster
  left join enrolment.unplaced_pupil as unplaced on unplaced.person_no = roster.person_no
  where roster.is_present and roster.school is not null
  group by roster.school
) as counted
where unplaced >= $list_unplaced_at_least and unplaced * 100 >= pupils * $list_unplaced_percent
