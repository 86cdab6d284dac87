-- One row per child out of school, row and role: every row on which the listing rests.
select gap.person_no, fact.hukou_row as row_id, 'hukou' as role
from enrolment.out_of_school as gap join enrolment.standing_fact as fact on fact.person_no = gap.person_no
where fact.hukou_row is not null
union all
select gap.person_no, fact.record_row as row_id, 'record' as role
from enrolment.out_of_school as gap join enrolment.standing_fact as fact on fact.person_no = gap.person_no
where fact.record_row is not null
union all
select gap.person_no, fact.roster_row as row_id, 'absent' as role
from enrolment.out_of_school as gap join enrolment.standing_fact as fact on fact.person_no = gap.person_no
where fact.roster_row is not null
union all
select gap.person_no, fact.persuasion_row as row_id, 'persuasion' as role
from enrolment.out_of_school as gap join enrolment.standing_fact as fact on fact.person_no = gap.person_no
where fact.persuasion_row is not null
union all
select gap.person_no, fact.reply_row as row_id, 'reply' as role
from enrolment.out_of_school as gap join enrolment.standing_fact as fact on fact.person_no = gap.person_no
where fact.reply_row is not null
union all
select gap.person_no, fact.poverty_row as row_id, 'poverty' as role
from enrolment.out_of_school as gap join enrolment.standing_fact as fact on fact.person_no = gap.person_no
where fact.poverty_row is not null
union all
select gap.person_no, disabled.row_id, 'disability' as role
from enrolment.out_of_school as gap
join enrolment.disabled_person as disabled on disabled.person_no = gap.person_no
where gap.is_beyond
