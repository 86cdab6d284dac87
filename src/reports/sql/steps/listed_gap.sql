-- One row per person, list, kind, programme and term for which a gap was found.
select
  g.person_no,
  'out-of-school' as list,
  g.kind,
  cast(null as varchar(40)) as programme,
  cast(null as varchar(40)) as term,
  g.is_waiting
from enrolment.gap as g
union all
select
  a.person_no,
  'unaided' as list,
  a.kind,
  a.programme,
  a.term,
  a.is_waiting
from aid.gap as a
