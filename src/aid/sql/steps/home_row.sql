-- One row per row of the hukou or a poverty register: its person and household, and whether the person is its head.
select landed.register, landed.source_no, landed.household_no, link.person_no,
  landed.relation in ('户主', '本人', '户主本人', '本人或户主') as is_head, landed.head_id
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
where landed.register in ('hukou', 'poverty') and exists (select 1 from aid.household_row)
  and (landed.register <> 'hukou' or coalesce(landed.status, 'normal') in ('normal', 'moved-in'))
