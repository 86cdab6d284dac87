-- One row per pupil in school or on record, on a list of hardship, and kin whom a row of the pupil's names: number and name, where it tells them.
select distinct link.person_no, kin.number, kin.name, kin.village
from (
  select row_id, guardian_id as number, guardian_name as name, village from intake.landed_row
  where guardian_id is not null or guardian_name is not null
  union all
  select row_id, head_id as number, head_name as name, village from intake.landed_row
  where head_id is not null or head_name is not null
  union all
  select row_id, father_id as number, father_name as name, village from intake.landed_row
  where father_id is not null or father_name is not null
  union all
  select row_id, mother_id as number, mother_name as name, village from intake.landed_row
  where mother_id is not null or mother_name is not null
) as kin
join linkage.link as link on link.row_id = kin.row_id
join enrolment.schooling as schooling on schooling.person_no = link.person_no and (schooling.is_in_school or schooling.is_active)
join aid.on_hardship_list as listed on listed.person_no = link.person_no
