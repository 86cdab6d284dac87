-- One row per person and mark: what its rows are known again by in a later run (`n`: rows that the mark speaks for).
-- A valid number, the number with the name, or a print of the content. Where several persons share a number, the number
-- with the name speaks; where even that or a print is shared, the persons are told apart by their order.
select
  person_no,
  case when holders > 1 then concat(mark, '#', cast(place as varchar)) else mark end as mark,
  case
    when kind = 'number' and holders > 1 then 0
    when kind = 'named' and n_number_holders = 1 then 0
    else n
  end as n
from (
  select
    person_no,
    kind,
    mark,
    n,
    count(*) over (partition by mark) as holders,
    row_number() over (partition by mark order by person_no) as place,
    n_number_holders
  from (
    select person_no, 'number' as kind, id_number as mark, count(*) as n, cast(1 as integer) as n_number_holders
    from linkage.marked_row
    where print is null
    group by person_no, id_number
    union all
    select
      person_no,
      'named' as kind,
      concat(id_number, '|', name) as mark,
      count(*) as n,
      max(case when first_holder = last_holder then 1 else 2 end) as n_number_holders
    from linkage.marked_row
    where print is null
    group by person_no, id_number, name
    union all
    select person_no, 'print' as kind, print as mark, count(*) as n, cast(2 as integer) as n_number_holders
    from linkage.marked_row
    where print is not null
    group by person_no, print
  ) as marked
) as counted
