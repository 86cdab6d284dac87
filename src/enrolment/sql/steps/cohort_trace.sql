-- One row per cohort of the home hukou: how many children show any trace of schooling, and whether too few do.
select cohort, children, traced,
  children >= case when cohort = 'beyond' then $cohort_at_least_beyond else $cohort_at_least end
    and traced * 100 < children * $cohort_traced_percent as is_thin
from (
  select case when is_beyond then 'beyond' else cast(age as varchar) end as cohort,
    count(*) as children, sum(case when is_traced then 1 else 0 end) as traced
  from enrolment.standing_fact
  where is_on_home_hukou
  group by case when is_beyond then 'beyond' else cast(age as varchar) end
) as counted
