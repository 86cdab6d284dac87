-- One row per row of a student or vocational record, with what its state means.
select link.person_no, landed.row_id, landed.register, coalesce(landed.school, coded.school, landed.school_code) as school, landed.school_code, landed.stage,
  landed.grade, landed.boarding, landed.class_name, landed.status, landed.status_text, landed.event_date,
  coalesce(by_text.outcome, by_status.outcome, 'unclear') as outcome,
  landed.register = 'vocational-record' as is_vocational
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
left join linkage.coded_school as coded on coded.school_code = landed.school_code
left join enrolment.record_text as by_text
  on by_text.status_text = case when landed.status is null or landed.status = 'other' then landed.status_text end
left join enrolment.record_status as by_status on by_status.status = coalesce(landed.status, 'unstated')
where landed.register in ('student-record', 'vocational-record')
