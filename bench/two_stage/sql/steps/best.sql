-- One row per residual child with a candidate above the floor: the heaviest, if it is the heaviest of its record too.
select child_no, record_no, weight
from (
  select child_no, record_no, weight,
    row_number() over (partition by child_no order by weight desc, record_no) as child_place,
    row_number() over (partition by record_no order by weight desc, child_no) as record_place
  from two_stage.scored
  where weight >= $floor
) as ranked
where child_place = 1 and record_place = 1
