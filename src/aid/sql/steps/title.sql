-- One row per person and ground of hardship that titles to aid: own rows only, risk not stated to be gone.
select own.person_no, own.hardship, min(kind.rank) as rank, min(own.row_id) as row_id
from aid.own_ground as own
join aid.title_kind as kind on kind.hardship = own.hardship
where not kind.wants_risk or own.is_risk_gone is distinct from true
group by own.person_no, own.hardship
