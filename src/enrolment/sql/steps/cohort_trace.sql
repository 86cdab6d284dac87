-- One row per cohort of the home hukou: how many show any trace of schooling, and whether too few do.
-- Beyond the ordinary window everybody of the age counts: where leavers are not among the files, a missing row says nothing.
select cohort, children, traced,
  case when cohort = 'beyond'
    then children >= $cohort_at_least_beyond and traced * 100 < children * $cohort_traced_percent_beyond
    else children >= $cohort_at_least and traced * 100 < children * $cohort_traced_percent
  end as is_thin
from (
  select cast(age as varchar(40)) as cohort, count(*) as children, sum(case when is_traced then 1 else 0 end) as traced
  from enrolment.standing_fact
  where is_on_home_hukou and not is_beyond
  group by age
  union all
  select 'beyond' as cohort, count(*) as children, sum(traced) as traced
  from enrolment.beyond_person
  having count(*) > 0
) as counted
