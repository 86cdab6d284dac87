-- One row per core whose number is masked but for its last four places (350582********0011): these, and the division where it shows.
select c.core as item,
  min(cast(substr(r.id_text, 15, 3) as integer) * 11
    + case when substr(r.id_text, 18, 1) = 'X' then 10 else cast(substr(r.id_text, 18, 1) as integer) end) as tail,
  min(case when translate(substr(r.id_text, 1, 6), '0123456789', '') = '' then cast(substr(r.id_text, 1, 6) as integer) end) as region
from intake.landed_row r
join linkage.row_core c on c.row_id = r.row_id
where r.id_state = 'malformed' and length(r.id_text) = 18 and position('*' in r.id_text) > 0
  and translate(substr(r.id_text, 15, 3), '0123456789', '') = '' and translate(substr(r.id_text, 18, 1), '0123456789X', '') = ''
group by c.core
