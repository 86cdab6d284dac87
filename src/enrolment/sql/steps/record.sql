-- One row per person on record: an active row before all others, then the latest row.
select person_no, row_id, school, school_code, stage, grade, boarding, class_name, status, status_text, event_date, outcome,
  is_vocational, outcome = 'active' as is_active, outcome = 'active' and is_vocational as is_at_vocational
from (
  select record_row.*,
    row_number() over (
      partition by person_no
      order by case when outcome = 'active' then 0 else 1 end, is_vocational desc,
        event_date desc nulls last, row_id desc
    ) as place
  from enrolment.record_row as record_row
) as ranked
where place = 1
