-- A school keeps its name when its county's code changes: whoever holds a school of a county that as a whole became another one
-- holds it under the new code too, and under the former one. Not where counties merge or part: two schools could bear one name.
alter table access.scope_reach add column is_same_county boolean not null default false;

create or replace view access.held_scope as
  select g.grant_id, g.account_id, g.role, g.scope, true as is_own
  from access.role_grant as g
  where g.valid_to is null
  union all
  select g.grant_id, g.account_id, g.role, r.reaches, false
  from access.role_grant as g
  join access.scope_reach as r on r.scope = g.scope
  where g.valid_to is null and r.happened_on <= current_date
    and (r.granted_before is null or g.valid_from < r.granted_before)
  union all
  select g.grant_id, g.account_id, g.role, 'school:' || r.reaches || substr(g.scope, 14), false
  from access.role_grant as g
  join access.scope_reach as r on r.scope = substr(g.scope, 8, 6) and r.is_same_county
  where g.scope like 'school:%' and g.valid_to is null and r.happened_on <= current_date;
