-- One row per row that intake refused, with its first ground.
select
  v.source_no,
  v.row_no,
  min(v.code) as code,
  min(v.message) as message
from intake.verdict as v
where v.severity = 'refused' and v.row_no > 0
group by v.source_no, v.row_no
