-- One row per person, kind and programme at fault in the term, with what its sentence needs.
select person_no, 'unaided' as kind, programme, $term as term, is_waiting, hardship, titles, school, grade,
  null as register, 0 as rows_found, searched.aid_rows, searched.payment_rows
from aid.unaided
cross join aid.searched as searched
union all
select person_no, 'aided-twice' as kind, programme, $term as term, false as is_waiting, null as hardship,
  0 as titles, null as school, null as grade, min(register) as register, max(rows_found) as rows_found,
  min(searched.aid_rows) as aid_rows, min(searched.payment_rows) as payment_rows
from aid.aided_twice
cross join aid.searched as searched
group by person_no, programme
union all
select person_no, 'aided-unlisted' as kind, programme, $term as term, is_waiting, care as hardship,
  0 as titles, null as school, null as grade, null as register, rows_found, searched.aid_rows,
  searched.payment_rows
from aid.aided_unlisted
cross join aid.searched as searched
