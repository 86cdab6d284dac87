-- What a scope covers beside itself because divisions change: a right over a division that is no more holds over what became
-- of it, and rows that were laid under a former code are seen by whoever holds what they lie in now (docs/decisions/0045).
-- Follows from the changes of divisions; laid by the service whenever one takes force.
create table access.scope_reach (
  scope text not null,
  reaches text not null,
  happened_on date not null,
  -- the division itself goes on: only of a grant made before that day
  granted_before date,
  primary key (scope, reaches)
);

-- Scopes in which an account holds a role: those granted, and those that changes of divisions add.
create view access.held_scope as
  select g.grant_id, g.account_id, g.role, g.scope, true as is_own
  from access.role_grant as g
  where g.valid_to is null
  union all
  select g.grant_id, g.account_id, g.role, r.reaches, false
  from access.role_grant as g
  join access.scope_reach as r on r.scope = g.scope
  where g.valid_to is null and r.happened_on <= current_date
    and (r.granted_before is null or g.valid_from < r.granted_before);

create or replace function access.scopes(wanted text) returns setof text language sql stable security definer
set search_path = pg_catalog as $$
  select distinct h.scope
  from access.held_scope as h
  join access.role_right as r on r.role = h.role
  join access.account as a on a.account_id = h.account_id
  where h.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and r.right_code = wanted and a.is_active
$$;

create or replace function access.assignees(wanted text, of_account integer, typed text, most integer)
returns table (account_id integer, full_name text, roles text[], scopes text[])
language sql stable security definer set search_path = pg_catalog as $$
  select a.account_id, a.full_name, array_agg(distinct g.role), array_agg(distinct g.scope)
  from access.account as a
  join access.held_scope as g on g.account_id = a.account_id
  join access.role_right as r on r.role = g.role and r.right_code = wanted
  where a.is_active
    and (of_account is null or a.account_id = of_account)
    and (typed = '' or position(lower(typed) in lower(a.full_name)) > 0 or position(lower(typed) in lower(a.name)) > 0)
    and case when g.scope like 'school:%' then substr(g.scope, 8, 6) else g.scope end
      like any (access.prefixes('lists.assign'))
  group by a.account_id, a.full_name
  order by a.full_name, a.account_id limit most
$$;

-- Whether the request's places touch a division: lie in it, hold it, or are a school of it.
create function access.touches(division text) returns boolean language sql stable security definer
set search_path = pg_catalog as $$
  select exists (
    select 1 from access.scopes(current_setting('fuzhi.right', true)) as s (scope)
    where division like s.scope || '%' or s.scope like division || '%' or s.scope like 'school:' || division || '%')
$$;
revoke all on function access.touches(text) from public;
grant execute on function access.touches(text) to fuzhi_request;
