-- One row per row of a register of hardship that holds no more: of an earlier term, where that register is there for the term
-- looked at too (what the list of last term says of somebody whom this term's leaves out); or ended by its own date before the term.
select landed.row_id
from intake.landed_row as landed
join aid.hardship_register as register on register.register = landed.register
join (
  select register, term, count(*) as n from intake.landed_row where term is not null group by register, term
) as old on old.register = landed.register and old.term = landed.term
join (
  select register, count(*) as n from intake.landed_row where term = $term group by register
) as present on present.register = landed.register
where replace(replace(landed.term, 'spring', '1'), 'autumn', '2') < replace(replace($term, 'spring', '1'), 'autumn', '2')
  and present.n * 100 >= old.n * $outdated_percent
union
select landed.row_id
from intake.landed_row as landed
where landed.ends_on < $term_begins and landed.register not in ('aid', 'payment')
