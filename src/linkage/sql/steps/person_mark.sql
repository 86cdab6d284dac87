-- One row per person and mark: what its rows are known again by in a later run (`n`: rows that the mark speaks for).
-- A valid number, the number with the name, or a print of the content. Where several persons share a number, the number
-- with the name speaks; where even that or a print is shared, the persons are told apart by their order.
select person_no, id_number as mark, n
from linkage.number_holder
where person_no = last_person
union all
select m.person_no, concat(m.id_number, '|', m.name), 0
from linkage.marked_number m
join linkage.number_holder h on h.id_number = m.id_number
where h.person_no = h.last_person
union all
select
  person_no,
  case when holders > 1 then concat(mark, '#', cast(place as varchar(40))) else mark end,
  case when kind = 'number' then 0 else n end
from (
  select
    person_no,
    kind,
    mark,
    n,
    count(*) over (partition by mark) as holders,
    row_number() over (partition by mark order by person_no) as place
  from (
    select m.person_no, 'number' as kind, m.id_number as mark, cast(sum(m.n) as bigint) as n
    from linkage.marked_number m
    join linkage.number_holder h on h.id_number = m.id_number
    where h.person_no < h.last_person
    group by m.person_no, m.id_number
    union all
    select m.person_no, 'named', concat(m.id_number, '|', m.name), m.n
    from linkage.marked_number m
    join linkage.number_holder h on h.id_number = m.id_number
    where h.person_no < h.last_person
    union all
    select person_no, 'print', print, n
    from linkage.marked_print
  ) as marked
) as counted
