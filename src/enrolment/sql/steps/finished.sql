-- One row per person and row that shows compulsory schooling finished.
select record_row.person_no, 'finished' as excuse, record_row.row_id
from enrolment.record_row as record_row
left join enrolment.beyond_stage as beyond on beyond.stage = record_row.stage
left join enrolment.finishing_stage as finishing on finishing.stage = record_row.stage
where record_row.is_vocational or beyond.stage is not null
  or (record_row.outcome = 'graduated' and (record_row.stage is null or finishing.stage is not null))
union all
select roster.person_no, 'finished' as excuse, roster.row_id
from enrolment.roster_state as roster
join enrolment.beyond_stage as beyond on beyond.stage = roster.stage
union all
select hukou.person_no, 'finished' as excuse, hukou.row_id
from enrolment.hukou_state as hukou
join enrolment.child as child on child.person_no = hukou.person_no
where exists (
    select 1 from enrolment.finished_education as finished
    where position(finished.word in hukou.education) > 0 and child.age >= finished.from_age
  )
  and not exists (
    select 1 from enrolment.unfinished_education as unfinished
    where position(unfinished.word in hukou.education) > 0
  )
