-- One row per person, excuse and row that proves it.
select person_no, 'reply' as excuse, row_id from enrolment.reply_state where excuses
union all
select person_no, 'deceased' as excuse, row_id from enrolment.record where outcome = 'deceased'
union all
select person_no, 'deceased' as excuse, row_id from enrolment.hukou_state where is_deceased
union all
select person_no, 'suspended' as excuse, row_id from enrolment.record where outcome = 'suspended'
union all
select person_no, 'transferred' as excuse, row_id from enrolment.record where outcome = 'transferred'
union all
select person_no, 'not-resident' as excuse, row_id from enrolment.hukou_state
where not is_resident and not is_deceased
union all
select person_no, excuse, row_id from enrolment.finished
union all
select person_no, excuse, row_id from enrolment.placed
union all
select person_no, 'elsewhere' as excuse, row_id from enrolment.elsewhere
