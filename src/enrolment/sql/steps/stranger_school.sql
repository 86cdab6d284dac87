-- One row per school that handed in a list under a name that no student record bears.
select listing.school
from enrolment.listing_school as listing
where not exists (
  select 1 from enrolment.record_school as recorded
  where position(recorded.school in listing.school) > 0 or position(listing.school in recorded.school) > 0
)
