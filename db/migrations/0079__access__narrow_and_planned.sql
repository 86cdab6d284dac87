-- Scopes with what divisions became (0075), read once (0077), and without roles that see only children for whom one answers (0055): whichever of the
-- two ran last, both hold from here on. And:
-- The functions of every policy in a language whose plans the session keeps: a function in SQL is planned anew for each statement that
-- calls it, which was a third of the time of a submission from a door. What they answer is the same.
create or replace function access.scopes(wanted text) returns setof text language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  return query select distinct h.scope
  from access.held_scope as h
  join access.role_right as r on r.role = h.role
  join access.role as k on k.role = h.role and not k.is_narrow
  join access.account as a on a.account_id = h.account_id
  where h.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and r.right_code = wanted and a.is_active;
end $$;
-- What a request reads at its beginning (0077) leaves narrow roles out as well.
create or replace function access.enter(of_account integer, under text) returns void language plpgsql security definer
set search_path = pg_catalog as $$
declare
  held text;
begin
  select json_object_agg(right_code, scopes)::text into held
  from (
    select r.right_code, json_agg(distinct h.scope) as scopes
    from access.held_scope as h
    join access.role_right as r on r.role = h.role
    join access.role as k on k.role = h.role and not k.is_narrow
    join access.account as a on a.account_id = h.account_id
    where h.account_id = of_account and a.is_active
    group by r.right_code) as by_right;
  perform set_config('fuzhi.account_id', of_account::text, true), set_config('fuzhi.right', under, true),
    set_config('fuzhi.held', of_account || ' ' || coalesce(held, '{}'), true);
end $$;
create or replace function access.holds_narrow(wanted text) returns boolean language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  return exists (
    select 1 from access.role_grant as g
    join access.role_right as r on r.role = g.role and r.right_code = wanted
    join access.role as k on k.role = g.role and k.is_narrow
    join access.account as a on a.account_id = g.account_id and a.is_active
    where g.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer and g.valid_to is null
  );
end $$;
create or replace function pairing.own_children(wanted text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
  own_account integer := nullif(current_setting('fuzhi.account_id', true), '')::integer;
begin
  if not access.holds_narrow(wanted) then
    return '{}';
  end if;
  return (select coalesce(array_agg(distinct person_id), '{}') from (
    select d.subject as person_id from pairing.duty_now as d where d.level = 'child' and d.helper_account = own_account
    union all
    select c.person_id from pairing.duty_now as d join pairing.child as c on c.household = d.subject
    where d.level = 'household' and d.helper_account = own_account
    union all
    select unnest(c.former_ids) from pairing.duty_now as d join pairing.child as c on c.person_id = d.subject
    where d.level = 'child' and d.helper_account = own_account
  ) as own);
end $$;
create or replace function pairing.own_children() returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$ begin return pairing.own_children(current_setting('fuzhi.right', true)); end $$;
create or replace function dropout.own_account(account integer) returns boolean language plpgsql stable as $$
begin
  return account = nullif(current_setting('fuzhi.account_id', true), '')::integer;
end $$;
create or replace function pairing.keep_contact(
  new_person text, new_division text, new_school text, new_way text, new_day date, new_at timestamptz, new_account integer,
  new_author text, new_data jsonb, new_photos text[], of_case integer, of_act integer
) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into pairing.contact (person_id, division, school, source, way, on_day, met_at, recorded_at, account_id, author_name,
    helper_id, helper_name, place, whom, content, latitude, longitude, accuracy, photos, case_id, act_no)
  select new_person, new_division, new_school, 'case', new_way, new_day,
    case when new_data ? 'point' then pairing.moment(new_data -> 'point' ->> 'at') end, new_at,
    new_account, new_author, d.helper_id, d.helper_name, new_data ->> 'place', new_data ->> 'whom', new_data ->> 'note',
    (new_data -> 'point' ->> 'latitude')::double precision, (new_data -> 'point' ->> 'longitude')::double precision,
    (new_data -> 'point' ->> 'accuracy')::double precision, new_photos, of_case, of_act
  from (select 1) as one left join pairing.duty_now as d on d.level = 'child' and d.subject = new_person
  on conflict do nothing;
end $$;
