-- One row per row of civil affairs that tells of a whole household by its head alone: the head and the two sizes it states.
-- Only a head known by a sound number: households of namesakes are not to be mixed up.
select link.person_no as head_no, landed.row_id, landed.id_number, landed.household_ground as hardship,
  cast(landed.household_size as integer) as household_size, cast(landed.covered_size as integer) as covered_size
from intake.landed_row as landed
join linkage.link as link on link.row_id = landed.row_id
left join aid.outdated_row as outdated on outdated.row_id = landed.row_id
where outdated.row_id is null and landed.register = 'civil-affairs' and landed.household_ground in ('dibao', 'tekun') and landed.id_state = 'valid'
