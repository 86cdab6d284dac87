-- One row per person and programme to which the person is entitled in the term: what became of it, by the lists.
select entitled.person_no, entitled.programme, entitled.term, entitled.amount_fen, entitled.grounds,
  case when best.standing = 1 then 'paid' when best.standing = 2 then 'under-way' else 'left-over' end as state,
  case when best.standing <= 2 then null
    when best.standing = 3 then 'payment-failed'
    when list.programme is null then 'no-list'
    when unnamed.person_no is not null then 'programme-not-named'
    else 'not-listed' end as cause
from aid.entitled as entitled
left join (
  select told.person_no, listed.programme, min(told.standing) as standing
  from aid.told_aid as told
  join aid.listed_as as listed on listed.name = told.programme
  group by told.person_no, listed.programme
) as best on best.person_no = entitled.person_no and best.programme = entitled.programme
left join aid.told_programme as list on list.programme = entitled.programme
left join (select distinct person_no from aid.told_aid where programme = '') as unnamed
  on unnamed.person_no = entitled.person_no
