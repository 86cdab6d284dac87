-- One row per aid of the term that nobody can place: it may be the aid of anybody of that name.
select aided.person_no, aided.row_id, person.name
from aid.aid_of_term as aided
join linkage.person as person on person.person_no = aided.person_no
where not exists (select 1 from aid.placed_person as placed where placed.person_no = aided.person_no)
