-- One row per person on the hukou register beyond the ordinary window, disabled or not, and whether a trace of schooling shows.
select person.person_no,
  max(case when record.person_no is not null or roster.person_no is not null
    or exists (
      select 1 from enrolment.finished_education as finished
      where position(finished.word in hukou.education) > 0
    ) then 1 else 0 end) as traced
from linkage.person as person
join enrolment.cohort as cohort
  on cohort.is_beyond and person.birth_date > cohort.born_after and person.birth_date <= cohort.born_until
join linkage.link as link on link.person_no = person.person_no
join intake.landed_row as hukou on hukou.row_id = link.row_id and hukou.register = 'hukou'
left join enrolment.record as record on record.person_no = person.person_no
left join enrolment.roster_state as roster on roster.person_no = person.person_no
group by person.person_no
