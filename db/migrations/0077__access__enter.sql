-- A request reads its scopes once, at its beginning, and keeps them in a setting of its transaction: every policy of every
-- statement asks for them, and each answer from the tables cost more than most of the questions (docs/decisions/0046).
create function access.enter(of_account integer, under text) returns void language plpgsql security definer
set search_path = pg_catalog as $$
declare
  held text;
begin
  select json_object_agg(right_code, scopes)::text into held
  from (
    select r.right_code, json_agg(distinct h.scope) as scopes
    from access.held_scope as h
    join access.role_right as r on r.role = h.role
    join access.account as a on a.account_id = h.account_id
    where h.account_id = of_account and a.is_active
    group by r.right_code) as by_right;
  perform set_config('fuzhi.account_id', of_account::text, true), set_config('fuzhi.right', under, true),
    set_config('fuzhi.held', of_account || ' ' || coalesce(held, '{}'), true);
end $$;

-- The scopes of a right as they were read at the beginning; null where this account did not enter so.
create function access.entered(wanted text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
  held text := current_setting('fuzhi.held', true);
begin
  if held is null or held = '' or split_part(held, ' ', 1) is distinct from current_setting('fuzhi.account_id', true) then
    return null;
  end if;
  return coalesce(array(
    select s from json_array_elements_text(substr(held, position(' ' in held) + 1)::json -> wanted) as t (s)), '{}');
end $$;

create or replace function access.prefixes(wanted text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
  held text[] := access.entered(wanted);
begin
  if held is null then
    held := array(select access.scopes(wanted));
  end if;
  return array(select s || '%' from unnest(held) as t (s) where s not like 'school:%');
end $$;
create or replace function access.schools(wanted text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
  held text[] := access.entered(wanted);
begin
  if held is null then
    held := array(select access.scopes(wanted));
  end if;
  return array(select s from unnest(held) as t (s) where s like 'school:%');
end $$;

revoke all on function access.enter(integer, text), access.entered(text) from public;
