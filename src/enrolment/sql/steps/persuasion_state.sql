-- One row per person whom the persuasion ledger calls returned or not returned: the latest row.
select person_no, row_id, status = 'returned' as is_returned, event_date
from (
  select link.person_no, landed.row_id, landed.status, landed.event_date,
    row_number() over (
      partition by link.person_no order by landed.event_date desc nulls last, landed.row_id desc
    ) as place
  from intake.landed_row as landed
  join linkage.link as link on link.row_id = landed.row_id
  where landed.register = 'persuasion' and landed.status in ('returned', 'not-returned')
) as ranked
where place = 1
