-- One row per person with a trace of schooling: hardship as the lists state it, unknown where no list that would was handed in.
select schooling.person_no,
  max(case when told.fact = 'registered_poor' then case when stated.fact is not null then 1 when told.is_told then 0 end end) as registered_poor,
  max(case when told.fact = 'monitored' then case when stated.fact is not null then 1 when told.is_told then 0 end end) as monitored,
  max(case when told.fact = 'monitored' and stated.is_risk_gone then 1 end) as is_risk_gone,
  max(case when told.fact = 'dibao'
    then case when stated.fact is not null then 1 when told.is_told and unsure.person_no is null then 0 end end) as dibao,
  max(case when told.fact = 'tekun'
    then case when stated.fact is not null then 1 when told.is_told and unsure.person_no is null then 0 end end) as tekun,
  max(case when told.fact = 'near_dibao' then case when stated.fact is not null then 1 when told.is_told then 0 end end) as near_dibao,
  max(case when told.fact = 'orphan' then case when stated.fact is not null then 1 when told.is_told then 0 end end) as orphan,
  max(case when told.fact = 'unattended' then case when stated.fact is not null then 1 when told.is_told then 0 end end) as unattended,
  max(case when told.fact = 'disabled' then case when stated.fact is not null then 1 when told.is_told then 0 end end) as disabled
from enrolment.schooling as schooling
cross join aid.told_fact as told
left join aid.stated as stated on stated.person_no = schooling.person_no and stated.fact = told.fact
-- a household of which only some are covered: whether this one is, nobody knows
left join (select distinct person_no, hardship from aid.household_listed where not is_whole) as unsure
  on unsure.person_no = schooling.person_no and unsure.hardship = told.fact
group by schooling.person_no
