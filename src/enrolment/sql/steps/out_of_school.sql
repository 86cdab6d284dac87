-- One row per child out of school, with what its sentence needs.
select fact.person_no,
  case
    when ground.ground in ('no-record', 'found-out-unrecorded') then 'never-enrolled'
    when fact.poverty_row is not null then 'registered-poor-dropout'
    when ground.ground in ('marked-absent', 'on-no-list', 'absent-unrecorded') then 'enrolled-not-attending'
    -- a check confirms; which comparison shows the child, the record and the ledger say
    when ground.ground = 'found-out-recorded' and fact.record_outcome = 'active'
      and coalesce(fact.is_returned, true) then 'enrolled-not-attending'
    else 'dropped-out'
  end as kind,
  undecided.pairs is not null or doubt.doubt is not null as is_waiting,
  case when undecided.pairs is not null then 'pair' else doubt.doubt end as waiting_for,
  coalesce(undecided.pairs, 0) as undecided_pairs,
  ground.ground, fact.age, fact.is_beyond, fact.hukou_row is not null as has_hukou, fact.hukou_status,
  fact.record_school, fact.record_grade, fact.record_class, fact.record_text, fact.record_date,
  fact.roster_school, fact.reply_date, fact.persuasion_date, fact.poverty_row is not null as is_registered_poor,
  silent.school is not null as is_school_silent, searched.record_sheets, searched.roster_sheets
from enrolment.standing_fact as fact
join enrolment.ground as ground on ground.person_no = fact.person_no
cross join enrolment.searched as searched
left join enrolment.silent_school as silent on silent.school = fact.record_school
left join (
  select person_no, count(distinct pair_no) as pairs from enrolment.overturning group by person_no
) as undecided on undecided.person_no = fact.person_no
left join (
  -- max: a namesake before a doubtful list
  select person_no, max(doubt) as doubt from enrolment.list_doubt group by person_no
) as doubt on doubt.person_no = fact.person_no
where ground.ground in ('found-out-unrecorded', 'found-out-recorded', 'record-left', 'not-returned',
  'marked-absent', 'on-no-list', 'absent-unrecorded', 'no-record')
