-- One row per run: whether the vocational schools' own lists are among the files, as most pupils on vocational records stand on one.
select count(roster.person_no) * 100 >= count(*) * $vocational_listed_percent and count(*) > 0 as is_there
from enrolment.record as record
left join enrolment.roster_state as roster on roster.person_no = record.person_no
where record.is_at_vocational
