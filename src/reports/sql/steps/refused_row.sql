-- One row per row that intake refused (row 0: a whole sheet), with its first ground.
select
  v.source_no,
  v.row_no,
  v.code,
  v.message
from (
  select
    t.source_no,
    t.row_no,
    t.code,
    t.message,
    row_number() over (partition by t.source_no, t.row_no order by t.code, t.message) as place
  from reports.verdict_said as t
  where t.severity = 'refused'
) as v
where v.place = 1
