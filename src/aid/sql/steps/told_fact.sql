-- One row per fact of hardship: whether any register that would hold it was handed in.
select fact.fact, max(case when handed.register is null then 0 else 1 end) = 1 as is_told
from aid.fact_register as fact
left join aid.handed_in as handed on handed.register = fact.register
group by fact.fact
