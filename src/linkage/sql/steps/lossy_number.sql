-- One row per core whose number a spreadsheet program cut to fifteen digits: those digits, and the birth date in them.
-- The program keeps a binary fraction: 431321201905130433 is stored as 431321201905129984.
select item, digits, cast(floor(digits / 10) % 100000000 as integer) as birth
from (
  select
    c.core as item,
    min(case
      when length(r.id_text) = 18 then cast(floor((cast(r.id_text as bigint) + 32) / 1000) as bigint)
      else cast(concat(substr(r.id_text, 1, 1), substr(r.id_text, 3, 14)) as bigint)
    end) as digits
  from intake.landed_row r
  join linkage.row_core c on c.row_id = r.row_id
  where r.id_state = 'lossy'
    and ((length(r.id_text) = 18 and translate(r.id_text, '0123456789', '') = '')
      or (length(r.id_text) = 20 and substr(r.id_text, 2, 1) = '.' and substr(r.id_text, 17, 4) = 'E+17'
        and translate(substr(r.id_text, 3, 14), '0123456789', '') = ''))
  group by c.core
) cut
