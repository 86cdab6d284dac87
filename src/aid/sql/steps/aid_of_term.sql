-- One row per aid that may fall into the term; `is_of_term` where it surely does, `is_dated` where term or year say so.
select person_no, row_id, register, programme, term is not null as is_of_term,
  term is not null or year is not null as is_dated, is_universal
from aid.aid_row
where term = $term or (term is null and (year is null or year = $term_year))
