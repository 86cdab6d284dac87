-- One row per valid number: the first and the last person that bears it, and its rows.
select id_number, min(person_no) as person_no, max(person_no) as last_person, cast(sum(n) as bigint) as n
from linkage.marked_number
group by id_number
