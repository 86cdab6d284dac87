-- One row per person and fact that was answered for the person, or for its school.
select person.person_no, answer.fact, answer.value
from aid.given_answer as answer
join linkage.person as person on person.person_id = answer.subject
where not answer.is_of_school
union all
select schooling.person_no, answer.fact, answer.value
from aid.given_answer as answer
join enrolment.schooling as schooling on schooling.school = answer.subject
where answer.is_of_school
