-- One row per landed row whose county is another than that of the household register.
select r.row_id, r.source_no, r.row_no, r.county, h.county as home
from intake.row_loaded r
cross join intake.home_county h
where r.county is not null
  and r.county <> h.county
  and position(r.county in h.county) = 0
  and position(h.county in r.county) = 0
