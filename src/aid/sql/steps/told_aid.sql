-- One row per person and aid that a list tells of in the term: 1 paid, 2 under way, 3 failed at the bank.
select link.person_no, coalesce(item.programme, '') as programme,
  case when item.state = 'failed' then 3
    when item.state = 'paid' or (item.state is null and landed.register = 'payment') then 1 else 2 end as standing
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
left join intake.aid_item as item on item.row_id = landed.row_id
where (item.row_id is not null or landed.register in ('aid', 'payment'))
  and (coalesce(item.term, landed.term) = $term
    or (coalesce(item.term, landed.term) is null
      and coalesce(cast(item.year as varchar(4)), landed.year, $term_year) = $term_year))
