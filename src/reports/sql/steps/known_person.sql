-- One row per person: the best values over the person's rows, laid down once and in order because much is told from them.
select
  p.person_no,
  p.person_id,
  p.name,
  p.id_number,
  p.birth_date,
  p.sex,
  p.ethnicity,
  p.household_no,
  p.township,
  p.village,
  p.guardian,
  p.phone
from linkage.person as p
order by p.person_no
