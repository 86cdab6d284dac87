-- One row per school whose lists bear a term: the latest, so that a list of last year keeps nobody at school.
select school, max(term_key) as term_key
from enrolment.roster_row
where school is not null and term_key is not null
group by school
