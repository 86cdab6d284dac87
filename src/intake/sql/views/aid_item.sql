-- One row per aid that a landed row tells of.
select
  a.row_id,
  a.item_no,
  a.programme,
  r.term,
  cast(coalesce(r.year, substr(r.term, 1, 4)) as integer) as year,
  a.amount_fen,
  a.state
from intake.aid_loaded a
join intake.row_loaded r on r.row_id = a.row_id
