-- One row per hukou household: head and spouse, the likely parents of its children.
select
  h.household as home,
  min(case when b.relation in ('户主', '本人', '本人或户主') then b.canon end) as head,
  min(case when b.relation in ('配偶', '妻', '妻子', '夫', '丈夫') then b.canon end) as spouse,
  min(b.phone) as phone
from linkage.row_base b
join linkage.register_household h on h.source_no = b.source_no and h.household_no = b.household_no
where b.is_hukou
group by h.household
