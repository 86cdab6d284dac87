-- One row per person and ground of hardship that titles to aid: own rows only, risk not stated to be gone.
select link.person_no, item.hardship, min(kind.rank) as rank, min(item.row_id) as row_id
from intake.hardship_item as item
join linkage.link as link on link.row_id = item.row_id
join aid.title_kind as kind on kind.hardship = item.hardship
where not kind.wants_risk or item.is_risk_gone is distinct from true
group by link.person_no, item.hardship
