-- One row per landed row that repeats an earlier one of its sheet.
select r.row_id, r.source_no, r.row_no, f.first_row_no, f.is_by_number
from intake.row_loaded r
join (
  select
    source_no, id_number, name, term, year,
    min(row_no) as first_row_no,
    true as is_by_number
  from (
    select source_no, row_no, id_number, null as name, coalesce(term, '') as term, coalesce(year, '') as year
    from intake.row_loaded
    where id_number is not null
      and register not in ('aid', 'payment', 'persuasion', 'education-ledger', 'supplies')
  ) numbered
  group by source_no, id_number, name, term, year
  having count(*) > 1
) f
  on f.source_no = r.source_no
  and f.id_number = r.id_number
  and f.term = coalesce(r.term, '')
  and f.year = coalesce(r.year, '')
where r.row_no > f.first_row_no
