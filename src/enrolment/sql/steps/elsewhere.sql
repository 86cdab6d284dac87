-- One row per person and row that names a school other than the school of record, and no reason for absence.
-- Without a record, any such row of a recent term tells; with one, only a row of this term (or undated), and only if
-- the school it names did not hand in a list on which the child is missing. Of a check at the door and of lists of transfers only
-- what says that the child is there tells, and of a school without a list alone, record or not.
select link.person_no, landed.row_id, landed.school
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
join enrolment.elsewhere_register as register on register.register = landed.register
left join enrolment.elsewhere_state as state on state.status = landed.status
left join enrolment.record as record on record.person_no = link.person_no
left join enrolment.recent_term as recent on recent.term = landed.term
where landed.school is not null and landed.not_at_school_reason is null
  and (landed.term is null or recent.term is not null)
  and (landed.term is not null or landed.year is null
    or landed.year in (select calendar_year from enrolment.recent_term))
  and (not register.is_stated or state.status is not null)
  and (record.person_no is null
    or ((landed.term is null or recent.is_current)
      and position(record.school in landed.school) = 0 and position(landed.school in record.school) = 0))
  and ((record.person_no is null and not register.is_stated)
    or not exists (
      select 1 from enrolment.listing_school as listing
      where position(listing.school in landed.school) > 0 or position(landed.school in listing.school) > 0
    ))
