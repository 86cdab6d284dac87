-- One row per ground of hardship that a landed row states of its own person.
select row_id, hardship, is_risk_gone
from intake.hardship_loaded
