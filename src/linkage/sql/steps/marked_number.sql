-- One row per person, valid number and name: how many of its rows bear both.
select l.person_no, r.id_number, coalesce(r.name, '') as name, cast(1 as bigint) as n
from linkage.link_base l
join intake.landed_row r on r.row_id = l.row_id
where l.is_single and r.id_state in ('valid', 'valid-15')
union all
select l.person_no, r.id_number, coalesce(r.name, ''), count(*)
from linkage.link_base l
join intake.landed_row r on r.row_id = l.row_id
where not l.is_single and r.id_state in ('valid', 'valid-15')
group by l.person_no, r.id_number, coalesce(r.name, '')
