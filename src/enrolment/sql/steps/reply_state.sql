-- One row per person with an understood reply of a check: the latest.
select person_no, row_id, category, excuses, event_date
from (
  select link.person_no, landed.row_id, reply.category, reply.excuses, landed.event_date,
    row_number() over (
      partition by link.person_no order by landed.event_date desc nulls last, landed.row_id desc
    ) as place
  from intake.landed_row as landed
  join linkage.link as link on link.row_id = landed.row_id
  join enrolment.reply_text as reply on reply.text = landed.reply
) as ranked
where place = 1
