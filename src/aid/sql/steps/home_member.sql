-- One row per member of the household of a listed head, as a register holds it: by the household's number or the head's.
select household.row_id, home.register, member.person_no
from aid.household_row as household
join aid.home_row as home on home.person_no = household.head_no and home.is_head and home.household_no is not null
join aid.home_row as member on member.register = home.register and member.source_no = home.source_no
  and member.household_no = home.household_no
union
select household.row_id, member.register, member.person_no
from aid.household_row as household
join aid.home_row as member on member.head_id = household.id_number
