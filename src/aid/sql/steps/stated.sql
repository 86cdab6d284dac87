-- One row per person and fact that a list states of its own person.
select own.person_no, fact.fact, max(case when own.is_risk_gone then 1 else 0 end) = 1 as is_risk_gone
from aid.own_ground as own
join aid.fact_hardship as fact on fact.hardship = own.hardship
group by own.person_no, fact.fact
