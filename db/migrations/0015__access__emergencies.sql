-- Opening one child outside of one's places, for a stated reason and for some hours (紧急查看). Whoever may grant sees it and
-- can end it. Time is the database's own: what has expired is over at once, whatever the service thinks.
create table access.emergency (
  emergency_id integer generated always as identity primary key,
  account_id integer not null references access.account,
  person_id text not null,
  reason text not null check (length(reason) between 4 and 400),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by integer references access.account,
  seen_at timestamptz,
  seen_by integer references access.account,
  check (expires_at > opened_at and expires_at <= opened_at + interval '72 hours')
);
create index emergency_by_account on access.emergency (account_id, expires_at);
create index emergency_unseen on access.emergency (emergency_id) where seen_at is null;

create function access.holds_right(wanted text) returns boolean language sql stable security definer
set search_path = pg_catalog as $$ select exists (select 1 from access.scopes(wanted)) $$;

-- The children that the request's account may see in an emergency now, whatever its places.
create function access.emergency_persons() returns text[] language sql stable security definer
set search_path = pg_catalog as $$
  select coalesce(array_agg(e.person_id), '{}')
  from access.emergency as e
  join access.account as a on a.account_id = e.account_id
  where e.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and e.ended_at is null and e.expires_at > clock_timestamp() and a.is_active
    and current_setting('fuzhi.right', true) = 'child.read'
$$;

-- Opens a child of the current run, known by its person id or by the fingerprint of its number. Nobody of that number: null.
create function access.open_emergency(of_person text, of_index bytea[], why text, hours integer)
returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_person text;
begin
  if not access.holds_right('child.emergency') then
    raise exception 'access.emergency-right-missing' using errcode = 'insufficient_privilege';
  end if;
  select s.person_id into found_person
  from reports.story as s join reports.run as r on r.run_id = s.run_id and r.is_current
  where s.person_id = of_person
    or s.person_id in (select c.person_id from reports.child as c where c.run_id = r.run_id and c.id_index = any (of_index))
  order by s.person_id limit 1;
  if found_person is null then
    return null;
  end if;
  insert into access.emergency (account_id, person_id, reason, expires_at)
  values (current_setting('fuzhi.account_id')::integer, found_person, why, now() + make_interval(hours => hours));
  return found_person;
end $$;

-- The latest emergencies, for whoever watches over rights: who, why and until when; of the child its person id alone.
create function access.list_emergencies(most integer) returns table (
  emergency_id integer, account_name text, full_name text, person_id text, reason text, opened_at timestamptz,
  expires_at timestamptz, ended_at timestamptz, is_seen boolean, is_standing boolean
) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not access.holds_right('emergency.watch') then
    raise exception 'access.emergency-right-missing' using errcode = 'insufficient_privilege';
  end if;
  return query
    select e.emergency_id, a.name, a.full_name, e.person_id, e.reason, e.opened_at, e.expires_at, e.ended_at,
      e.seen_at is not null, e.ended_at is null and e.expires_at > clock_timestamp()
    from access.emergency as e join access.account as a on a.account_id = e.account_id
    order by e.emergency_id desc limit most;
end $$;

create function access.count_unseen_emergencies() returns integer language sql stable security definer
set search_path = pg_catalog as $$
  select case when access.holds_right('emergency.watch')
    then (select count(*)::integer from access.emergency where seen_at is null) else 0 end
$$;

-- Marks those up to a number as seen; the first to see one stays.
create function access.see_emergencies(up_to integer) returns integer language plpgsql security definer
set search_path = pg_catalog as $$
declare
  marked integer;
begin
  if not access.holds_right('emergency.watch') then
    raise exception 'access.emergency-right-missing' using errcode = 'insufficient_privilege';
  end if;
  update access.emergency set seen_at = now(), seen_by = current_setting('fuzhi.account_id')::integer
  where seen_at is null and emergency_id <= up_to;
  get diagnostics marked = row_count;
  return marked;
end $$;

-- Ends one that stands; the person whom it was about, or null.
create function access.end_emergency(of_emergency integer) returns text language plpgsql security definer
set search_path = pg_catalog as $$
declare
  of_person text;
begin
  if not access.holds_right('emergency.watch') then
    raise exception 'access.emergency-right-missing' using errcode = 'insufficient_privilege';
  end if;
  update access.emergency set ended_at = now(), ended_by = current_setting('fuzhi.account_id')::integer
  where emergency_id = of_emergency and ended_at is null and expires_at > clock_timestamp()
  returning person_id into of_person;
  return of_person;
end $$;

revoke all on access.emergency from public, fuzhi_request;
revoke all on function access.holds_right(text), access.emergency_persons(),
  access.open_emergency(text, bytea[], text, integer), access.list_emergencies(integer),
  access.count_unseen_emergencies(), access.see_emergencies(integer), access.end_emergency(integer) from public;
grant execute on function access.emergency_persons(), access.open_emergency(text, bytea[], text, integer),
  access.list_emergencies(integer), access.count_unseen_emergencies(), access.see_emergencies(integer),
  access.end_emergency(integer) to fuzhi_request;

-- Beside what lies in one's places: the page of that child, as of the current run.
create policy emergency on reports.story for select to fuzhi_request
  using (person_id = any ((select access.emergency_persons())::text[])
    and run_id = (select r.run_id from reports.run as r where r.is_current));
create policy emergency on reports.child for select to fuzhi_request
  using (person_id = any ((select access.emergency_persons())::text[])
    and run_id = (select r.run_id from reports.run as r where r.is_current));
