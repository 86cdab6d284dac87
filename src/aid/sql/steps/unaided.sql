-- One row per person with a title who is in school and has no aid and no payment that may be of the term.
select schooling.person_no, coalesce(narrow.programme, programme.programme, $unknown_programme) as programme,
  schooling.is_pending or namesake.name is not null or kin.person_no is not null as is_waiting, title.hardship, title.titles, title.row_id as title_row,
  schooling.school, schooling.grade, schooling.school_row
from enrolment.schooling as schooling
join aid.first_title as title on title.person_no = schooling.person_no
cross join aid.searched as searched
left join aid.stage_of_pupil as pupil on pupil.person_no = schooling.person_no
left join aid.stage_programme as programme on programme.stage = pupil.stage and programme.boarding is null
left join aid.stage_programme as narrow on narrow.stage = pupil.stage and narrow.boarding = schooling.boarding
left join linkage.person as person on person.person_no = schooling.person_no
left join (select distinct person_no from aid.kin_payment) as kin on kin.person_no = schooling.person_no
left join (select distinct name from aid.unplaced_aid) as namesake on namesake.name = person.name
where schooling.is_in_school
  -- whoever has come of school age since the term was in no school then
  and not coalesce(schooling.is_child and person.birth_date > cast($of_age_if_born_by as date), false)
  and searched.aid_rows + searched.payment_rows > 0
  and not exists (select 1 from aid.aid_of_term as aided where aided.person_no = schooling.person_no)
