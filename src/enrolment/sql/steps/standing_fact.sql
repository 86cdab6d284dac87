-- One row per child: everything that the judgement looks at.
select child.person_no, child.age, child.is_beyond,
  hukou.row_id as hukou_row, hukou.status as hukou_status,
  coalesce(hukou.is_resident and hukou.is_of_home_county, false) as is_on_home_hukou,
  coalesce(hukou.is_age_doubtful, false) as is_age_doubtful,
  -- registered in another county and a pupil of a school there: that county's child, whose files lie among ours
  coalesce(not hukou.is_of_home_county and position(hukou.county in record.school) > 0, false) as is_of_other_county,
  record.row_id as record_row, record.outcome as record_outcome, record.school as record_school,
  record.grade as record_grade, record.class_name as record_class, record.status_text as record_text,
  record.event_date as record_date, coalesce(record.is_at_vocational, false) as is_at_vocational,
  roster.row_id as roster_row, roster.is_present, roster.school as roster_school,
  reply.row_id as reply_row, reply.event_date as reply_date, coalesce(not reply.excuses, false) as is_truly_out,
  persuasion.row_id as persuasion_row, persuasion.is_returned, persuasion.event_date as persuasion_date,
  poverty.row_id as poverty_row,
  excuse.excuse, excuse.row_id as excuse_row, coalesce(excuse.holds_against_check, false) as holds_against_check,
  record.person_no is not null or roster.person_no is not null or coalesce(excuse.is_traced, false) as is_traced
from enrolment.child as child
left join enrolment.hukou_state as hukou on hukou.person_no = child.person_no
left join enrolment.record as record on record.person_no = child.person_no
left join enrolment.roster_state as roster on roster.person_no = child.person_no
left join enrolment.reply_state as reply on reply.person_no = child.person_no
left join enrolment.persuasion_state as persuasion on persuasion.person_no = child.person_no
left join enrolment.poverty_row as poverty on poverty.person_no = child.person_no
left join enrolment.first_excuse as excuse on excuse.person_no = child.person_no
