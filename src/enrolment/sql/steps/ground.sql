-- One row per child: present, excused, or the ground on which the child is out of school (null where there is none).
select fact.person_no,
  case
    when fact.is_present then 'present'
    when fact.is_of_other_county then 'outside-population'
    when fact.is_truly_out and not fact.holds_against_check then
      case when fact.record_row is null then 'found-out-unrecorded' else 'found-out-recorded' end
    when fact.excuse is not null then 'excused'
    when fact.record_outcome = 'left' then 'record-left'
    when fact.record_outcome = 'active' and not fact.is_returned and fact.roster_row is null then 'not-returned'
    when fact.record_outcome = 'active' and fact.roster_row is not null then 'marked-absent'
    when fact.record_outcome = 'active' and searched.roster_sheets > 0 then 'on-no-list'
    when fact.record_outcome = 'active' then 'recorded'
    when fact.record_row is not null then 'record-unclear'
    when not fact.is_on_home_hukou then 'outside-population'
    when fact.is_age_doubtful then 'age-in-doubt'
    when unseen.person_no is null then 'absent-unrecorded'
    when searched.record_sheets = 0 then 'no-records-searched'
    when cohort.is_thin then 'cohort-not-among-files'
    else 'no-record'
  end as ground
from enrolment.standing_fact as fact
cross join enrolment.searched as searched
left join enrolment.unseen_child as unseen on unseen.person_no = fact.person_no
left join enrolment.cohort_trace as cohort
  on cohort.cohort = case when fact.is_beyond then 'beyond' else cast(fact.age as varchar(40)) end
