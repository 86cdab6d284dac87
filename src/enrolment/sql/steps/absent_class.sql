-- One row per school, stage, grade or class of record of which all children are on no list at once: its list seems to be missing.
select unit.rank, unit.school, unit.stage, unit.grade, unit.class_name
from (
  select 1 as rank, school, '' as stage, '' as grade, '' as class_name, count(*) as children,
    sum(case when is_missing then 1 else 0 end) as missing, sum(case when is_on_own_list then 1 else 0 end) as found
  from enrolment.class_of_record group by school
  union all
  select 2 as rank, school, stage, '' as grade, '' as class_name, count(*) as children,
    sum(case when is_missing then 1 else 0 end) as missing, sum(case when is_on_own_list then 1 else 0 end) as found
  from enrolment.class_of_record where stage <> '' group by school, stage
  union all
  select 3 as rank, school, stage, grade, '' as class_name, count(*) as children,
    sum(case when is_missing then 1 else 0 end) as missing, sum(case when is_on_own_list then 1 else 0 end) as found
  from enrolment.class_of_record where grade <> '' group by school, stage, grade
  union all
  select 4 as rank, school, stage, grade, class_name, count(*) as children,
    sum(case when is_missing then 1 else 0 end) as missing, sum(case when is_on_own_list then 1 else 0 end) as found
  from enrolment.class_of_record where class_name <> '' group by school, stage, grade, class_name
) as unit
where unit.missing >= $missing_list_at_least
  and unit.missing * 100 >= unit.children * $missing_list_missing_percent
  and unit.found * 100 <= unit.children * $missing_list_found_percent
  and not exists (select 1 from enrolment.known_list as known where known.school = unit.school)
