-- One row per subject on the hukou register: death before all else, then its latest row; of two of one day (or
-- without a day: a move between villages, a double cleared) the one in force.
select ranked.person_no, ranked.row_id, ranked.status, ranked.education, ranked.is_resident, ranked.is_deceased,
  ranked.is_of_home_county, ranked.county,
  -- The birth column may speak against the number from which the person's age was taken.
  ranked.birth_date is not null and claimed.age is null as is_age_doubtful
from (
  select link.person_no, landed.row_id, landed.status, landed.education, landed.birth_date, landed.county,
    coalesce(outcome.is_resident, true) as is_resident,
    coalesce(outcome.is_deceased, false) as is_deceased,
    home.county is null or landed.county is null or position(home.county in landed.county) > 0
      or position(landed.county in home.county) > 0 as is_of_home_county,
    row_number() over (
      partition by link.person_no
      order by case when outcome.is_deceased then 0 else 1 end, landed.event_date desc nulls last,
        case when coalesce(outcome.is_resident, true) then 0 else 1 end, landed.row_id desc
    ) as place
  from enrolment.subject as subject
  join linkage.link as link on link.person_no = subject.person_no
  join intake.landed_row as landed on landed.row_id = link.row_id and landed.register = 'hukou'
  left join enrolment.hukou_outcome as outcome on outcome.status = landed.status
  left join enrolment.home_county as home on true
) as ranked
left join enrolment.cohort as claimed
  on ranked.birth_date > cast(claimed.born_after as varchar(40))
  and ranked.birth_date <= cast(claimed.born_until as varchar(40))
where ranked.place = 1
