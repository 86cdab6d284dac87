-- One row per person, programme and kind of register with two rows of the term in one kind of register.
select person_no, programme, register, count(distinct row_id) as rows_found
from aid.aid_of_term
where is_of_term and programme is not null and not is_universal
group by person_no, programme, register
having count(distinct row_id) > 1
