-- One row per pupil, fact and register that states it: the first row that does. What follows from standing in no list has no row.
select person_no, 'hukou_kind' as fact, row_id
from aid.hukou_kind_row
union all
select own.person_no, fact.fact, min(own.row_id) as row_id
from aid.own_ground as own
join aid.fact_hardship as fact on fact.hardship = own.hardship
join enrolment.schooling as schooling on schooling.person_no = own.person_no
join intake.landed_row as landed on landed.row_id = own.row_id
group by own.person_no, fact.fact, landed.register
union all
select link.person_no, 'level' as fact, min(landed.row_id) as row_id
from intake.landed_row as landed
join aid.determining_register as determined on determined.register = landed.register
join linkage.link as link on link.row_id = landed.row_id
join enrolment.schooling as schooling on schooling.person_no = link.person_no
group by link.person_no, landed.register
union all
select person_no, 'school_county' as fact, school_row as row_id
from enrolment.schooling
where school_row is not null
