-- One row per child of school age: inside the window, or inside the wider one for disabled children; and those whom
-- a check of suspects found out of school without saying when they were born (age unknown is not age outside).
select person.person_no, person.birth_date, cohort.age, cohort.is_beyond
from linkage.person as person
join enrolment.cohort as cohort
  on person.birth_date > cohort.born_after and person.birth_date <= cohort.born_until
left join enrolment.disabled_person as disabled on disabled.person_no = person.person_no
where not cohort.is_beyond or disabled.person_no is not null
union all
select person.person_no, person.birth_date, null as age, false as is_beyond
from linkage.person as person
join enrolment.reply_state as reply on reply.person_no = person.person_no and not reply.excuses
where person.birth_date is null
