-- One row per person with a trace of schooling, and per child: where the person is by all registers together.
select known.person_no,
  record.person_no is not null as is_recorded, coalesce(record.is_active, false) as is_active,
  coalesce(record.is_at_vocational, false) as is_at_vocational,
  coalesce(roster.is_present, false) as is_on_roster, coalesce(not roster.is_present, false) as is_marked_absent,
  excuse.person_no is not null as is_excused, excuse.excuse, excuse.row_id as excuse_row,
  child.person_no is not null as is_child, ground.ground,
  coalesce(roster.school, record.school) as school, coalesce(roster.stage, record.stage) as stage,
  coalesce(roster.grade, record.grade) as grade,
  coalesce(roster.boarding, record.boarding) as boarding,
  case when roster.is_present then roster.row_id when record.is_active then record.row_id end as school_row,
  gap.person_no is null and (coalesce(roster.is_present, false) or (coalesce(record.is_at_vocational, false) and not vocational.is_there)
    or (coalesce(record.is_active, false) and searched.roster_sheets = 0)) as is_in_school,
  pending.person_no is not null as is_pending
from (
  select person_no from enrolment.record
  union select person_no from enrolment.roster_state
  union select person_no from enrolment.first_excuse
  union select person_no from enrolment.child
) as known
cross join enrolment.searched as searched
cross join enrolment.vocational_list as vocational
left join enrolment.record as record on record.person_no = known.person_no
left join enrolment.roster_state as roster on roster.person_no = known.person_no
left join enrolment.first_excuse as excuse on excuse.person_no = known.person_no
left join enrolment.child as child on child.person_no = known.person_no
left join enrolment.ground as ground on ground.person_no = known.person_no
left join enrolment.out_of_school as gap on gap.person_no = known.person_no
left join (select distinct person_no from enrolment.pending_side) as pending on pending.person_no = known.person_no
