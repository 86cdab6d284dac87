-- One row per person with a trace of schooling whose stage a list states, or whose grade and school tell it (七年级, 大班, 某某幼儿园).
select schooling.person_no, coalesce(schooling.stage, told.told) as stage
from enrolment.schooling as schooling
left join aid.stage_read as told on told.stage = coalesce(schooling.stage, '')
  and told.grade = coalesce(schooling.grade, '') and told.school = coalesce(schooling.school, '')
where coalesce(schooling.stage, told.told) is not null
