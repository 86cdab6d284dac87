-- One row per run: how many sheets of each kind could be searched.
select
  count(distinct case when register = 'hukou' then source_no end) as hukou_sheets,
  count(distinct case when register = 'student-record' then source_no end) as record_sheets,
  count(distinct case when register = 'roster' then source_no end) as roster_sheets
from intake.landed_row
