-- One row per person: its lasting id.
select person_no, concat('P', lpad(cast(person_no as varchar), 9, '0')) as person_id
from linkage.person_fact
