-- One row per person, kind, programme, landed row and role (title, school, aid, payment).
select unaided.person_no, 'unaided' as kind, unaided.programme, title.row_id, 'title' as role
from aid.unaided as unaided
join aid.title as title on title.person_no = unaided.person_no
union
select person_no, 'unaided' as kind, programme, school_row as row_id, 'school' as role
from aid.unaided
where school_row is not null
union
select unaided.person_no, 'unaided' as kind, unaided.programme, kin.row_id, 'payment' as role
from aid.unaided as unaided
join aid.kin_payment as kin on kin.person_no = unaided.person_no
union
select twice.person_no, 'aided-twice' as kind, twice.programme, aided.row_id,
  case when aided.register = 'payment' then 'payment' else 'aid' end as role
from aid.aided_twice as twice
join aid.aid_of_term as aided on aided.person_no = twice.person_no and aided.programme = twice.programme
  and aided.register = twice.register and aided.is_of_term
union
select unlisted.person_no, 'aided-unlisted' as kind, unlisted.programme, aided.row_id,
  case when aided.register = 'payment' then 'payment' else 'aid' end as role
from aid.aided_unlisted as unlisted
join aid.aid_of_term as aided on aided.person_no = unlisted.person_no and aided.is_dated
  and not aided.is_universal
  and coalesce(aided.programme, $unknown_programme) = unlisted.programme
