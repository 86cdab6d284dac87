-- One row per ground of hardship that a list states of its own person, or of a household that it covers as a whole; what an
-- aid list claims of itself is no list.
select link.person_no, item.row_id, item.hardship, item.is_risk_gone
from intake.hardship_item as item
join intake.landed_row as landed on landed.row_id = item.row_id and landed.register not in ('aid', 'payment')
join linkage.link as link on link.row_id = item.row_id
left join aid.outdated_row as outdated on outdated.row_id = item.row_id
where outdated.row_id is null
union all
select person_no, row_id, hardship, cast(null as boolean) as is_risk_gone
from aid.household_listed
where is_whole
