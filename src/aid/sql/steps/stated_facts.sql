-- One row per person with a trace of schooling: what the lists state of it in the term, empty where none does.
select schooling.person_no,
  case when schooling.is_in_school and schooling.is_pending then null else schooling.is_in_school end as is_enrolled,
  stage.code as stage,
  stage.year_of_stage as grade,
  case schooling.boarding when 'yes' then true when 'no' then false end as boards,
  cast(null as smallint) as school_kind, cast(null as smallint) as school_rank, cast(null as smallint) as school_area,
  case when schooling.school_row is not null then county.code end as school_county,
  case when listed.is_in_hukou then county.code end as hukou_county,
  cast(registered.kind as smallint) as hukou_kind,
  hardship.registered_poor = 1 as registered_poor, hardship.monitored = 1 as monitored,
  hardship.is_risk_gone = 1 as is_risk_gone, hardship.dibao = 1 as dibao, hardship.tekun = 1 as tekun,
  hardship.near_dibao = 1 as near_dibao, hardship.orphan = 1 as orphan, hardship.unattended = 1 as unattended,
  hardship.disabled = 1 as disabled,
  case when listed.is_determined then $determined when determining.registers > 0 then $not_determined end as level,
  cast(null as boolean) as is_agricultural_major, cast(null as boolean) as chosen_for_quota,
  cast(null as boolean) as chosen_for_scholarship, cast(null as boolean) as chosen_for_inspiration,
  cast(null as smallint) as admitted_to, cast(null as smallint) as admitted_tier,
  cast(null as integer) as senior_years, cast(null as smallint) as left_after,
  cast(null as boolean) as had_freshman_aid, cast(null as boolean) as had_admission_award,
  cast(null as integer) as school_fee_fen, cast(null as integer) as meal_days
from enrolment.schooling as schooling
join aid.hardship_facts as hardship on hardship.person_no = schooling.person_no
cross join aid.run_county as county
cross join (
  select count(*) as registers
  from aid.determining_register as register
  join aid.handed_in as handed on handed.register = register.register
) as determining
left join aid.hukou_kind_told as registered on registered.person_no = schooling.person_no
left join aid.listed_in as listed on listed.person_no = schooling.person_no
left join aid.stage_read as stage on stage.stage = coalesce(schooling.stage, '')
  and stage.grade = coalesce(schooling.grade, '') and stage.school = coalesce(schooling.school, '')
