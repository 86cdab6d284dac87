-- One row per person and household row of civil affairs in whose household the person is: on which ground, and whether it
-- covers all of the household, so that it covers the person for certain.
select member.person_no, household.row_id, household.hardship,
  coalesce(household.covered_size >= size.members
    and household.covered_size >= coalesce(household.household_size, household.covered_size), false) as is_whole,
  household.covered_size, size.members
from aid.household_row as household
join (select distinct row_id, person_no from aid.home_member) as member on member.row_id = household.row_id
join (
  -- where registers disagree, the larger household: whoever is in none of the covered places is not covered
  select row_id, max(members) as members
  from (select row_id, register, count(distinct person_no) as members from aid.home_member group by row_id, register) as counted
  group by row_id
) as size on size.row_id = household.row_id
