-- One row per person and row that names a school other than the school of record, and no reason for absence.
select link.person_no, landed.row_id, landed.school
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
join enrolment.elsewhere_register as register on register.register = landed.register
left join enrolment.record as record on record.person_no = link.person_no
where landed.school is not null and landed.not_at_school_reason is null
  and (landed.status is null or landed.status in ('active', 'present', 'returned'))
  and (landed.term is null or landed.term in (select term from enrolment.recent_term))
  and (landed.term is not null or landed.year is null
    or landed.year in (select calendar_year from enrolment.recent_term))
  and (record.person_no is null
    or (record.school is not null
      and position(record.school in landed.school) = 0 and position(landed.school in record.school) = 0))
