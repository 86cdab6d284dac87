-- One row per aid that counts for or against a person: item of a landed row, or a row of an aid list without items.
-- `is_universal`: given to every pupil, so that nobody needs a title for it.
select link.person_no, item.row_id, landed.register, item.programme,
  coalesce(item.term, landed.term) as term, coalesce(cast(item.year as varchar(40)), landed.year) as year,
  universal.programme is not null as is_universal
from intake.aid_item as item
join intake.landed_row as landed on landed.row_id = item.row_id
join linkage.link as link on link.row_id = item.row_id
left join aid.universal_programme as universal on universal.programme = item.programme
where item.state is distinct from 'failed' and item.amount_fen is distinct from 0
union all
select link.person_no, landed.row_id, landed.register, null as programme,
  landed.term, landed.year, false as is_universal
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
where landed.register in ('aid', 'payment')
  and not exists (select 1 from intake.aid_item as item where item.row_id = landed.row_id)
