-- One row per pupil present on a school's list whom nobody can place: no valid number, in no other register.
select roster.person_no, roster.school, person.name
from enrolment.roster_state as roster
join linkage.person as person on person.person_no = roster.person_no
left join enrolment.known_person as known on known.person_no = roster.person_no
where roster.is_present and known.person_no is null
