-- One row per list entry and row of a file on which the listing rests.
select distinct
  'out-of-school' as list,
  e.person_no,
  cast(null as varchar(40)) as kind,
  cast(null as varchar(40)) as programme,
  e.row_id,
  s.file,
  s.sheet,
  e.row_id - s.source_no * cast(1000000000 as bigint) as row_no
from enrolment.evidence as e
join intake.source as s on s.source_no = cast(floor(e.row_id / 1000000000) as integer)
union all
select distinct
  'unaided' as list,
  e.person_no,
  e.kind,
  e.programme,
  e.row_id,
  s.file,
  s.sheet,
  e.row_id - s.source_no * cast(1000000000 as bigint) as row_no
from aid.evidence as e
join intake.source as s on s.source_no = cast(floor(e.row_id / 1000000000) as integer)
