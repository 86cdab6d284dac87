-- One row per person: stable id and best values over its rows, hukou first.
select
  person_no, person_id, name, id_number, birth_date, sex, ethnicity, household_no, township, village, guardian, phone
from linkage.person_base
