-- One row per hukou household: its head and telephone as text, for people whose guardian no sheet names.
select home, min(head) as head, min(spouse) as spouse, min(phone) as phone
from (
  select
    h.household as home,
    case when r.relation in ('户主', '本人', '本人或户主') then r.name end as head,
    case when r.relation in ('配偶', '妻', '妻子', '夫', '丈夫') then r.name end as spouse,
    r.phone
  from linkage.row_base b
  join linkage.register_household h on h.source_no = b.source_no and h.household_no = b.household_no
  join intake.landed_row r on r.row_id = b.row_id
  where b.is_hukou and (b.relation in ('户主', '本人', '本人或户主', '配偶', '妻', '妻子', '夫', '丈夫') or r.phone is not null)
) adults
group by home
