-- One row per child of school age: inside the window, or inside the wider one for disabled children.
select person.person_no, person.birth_date, cohort.age, cohort.is_beyond
from linkage.person as person
join enrolment.cohort as cohort
  on person.birth_date > cohort.born_after and person.birth_date <= cohort.born_until
left join enrolment.disabled_person as disabled on disabled.person_no = person.person_no
where not cohort.is_beyond or disabled.person_no is not null
