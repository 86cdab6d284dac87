-- One row per pupil and aid of the term in the name of the pupil's kin, who goes to no school: aid is often paid to a
-- guardian's card. By number, or by name where the two rows do not name different villages.
select distinct kin.person_no, aided.row_id
from aid.aid_of_term as aided
join intake.landed_row as landed on landed.row_id = aided.row_id
left join enrolment.schooling as schooling on schooling.person_no = aided.person_no
join aid.kin_of_pupil as kin on kin.number = landed.id_number
where schooling.person_no is null and aided.is_dated
union
select distinct kin.person_no, aided.row_id
from aid.aid_of_term as aided
join intake.landed_row as landed on landed.row_id = aided.row_id
left join enrolment.schooling as schooling on schooling.person_no = aided.person_no
join aid.kin_of_pupil as kin on kin.name = landed.name
where schooling.person_no is null and aided.is_dated
  and (landed.village is null or kin.village is null or landed.village = kin.village)
