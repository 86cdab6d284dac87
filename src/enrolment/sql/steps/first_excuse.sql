-- One row per excused person: the most telling excuse and its first row; and whether all of them yield to a check.
select person_no, excuse, row_id, holds_against_check, is_traced
from (
  select excuse.person_no, excuse.excuse, excuse.row_id,
    max(case when kind.yields then 0 else 1 end) over (partition by excuse.person_no) = 1 as holds_against_check,
    max(case when kind.is_trace then 1 else 0 end) over (partition by excuse.person_no) = 1 as is_traced,
    row_number() over (partition by excuse.person_no order by kind.rank, excuse.row_id) as place
  from enrolment.excuse as excuse
  join enrolment.excuse_kind as kind on kind.excuse = excuse.excuse
) as ranked
where place = 1
