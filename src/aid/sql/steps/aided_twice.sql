-- One row per person, programme and kind of register with two rows of the term in one kind of register.
select person_no, programme, register, count(distinct row_id) as rows_found
from aid.aid_of_term as due
where is_of_term and programme is not null and not is_universal
  and not exists (select 1 from aid.kin_payment as kin where kin.row_id = due.row_id)
group by person_no, programme, register
having count(distinct row_id) > 1
