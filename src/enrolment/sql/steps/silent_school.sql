-- One row per school of record of a child on no list that handed in no list although other schools did.
select wanted.school
from (
  select distinct fact.record_school as school
  from enrolment.standing_fact as fact
  join enrolment.ground as ground on ground.person_no = fact.person_no
  where ground.ground in ('on-no-list', 'not-returned', 'record-left') and fact.record_school is not null
) as wanted
where exists (select 1 from enrolment.listing_school)
  and not exists (
    select 1 from enrolment.listing_school as listing
    where position(listing.school in wanted.school) > 0 or position(wanted.school in listing.school) > 0
  )
