-- Who answers for whom: helpers, their duties in the chain of four, what was done with each child, and what a person said of
-- traces that cannot be true. Acts are never changed; who answers now follows from the last one.
create schema pairing;

-- A role that sees only the children for whom its holder answers: its places do not open lists of a place.
alter table access.role add column is_narrow boolean not null default false;

create or replace function access.scopes(wanted text) returns setof text language sql stable security definer
set search_path = pg_catalog as $$
  select g.scope
  from access.role_grant as g
  join access.role_right as r on r.role = g.role
  join access.role as k on k.role = g.role and not k.is_narrow
  join access.account as a on a.account_id = g.account_id
  where g.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and r.right_code = wanted
    and g.valid_to is null and a.is_active
$$;

-- Whether the account of this request holds a right in a narrow role.
create function access.holds_narrow(wanted text) returns boolean language sql stable security definer
set search_path = pg_catalog as $$
  select exists (
    select 1 from access.role_grant as g
    join access.role_right as r on r.role = g.role and r.right_code = wanted
    join access.role as k on k.role = g.role and k.is_narrow
    join access.account as a on a.account_id = g.account_id and a.is_active
    where g.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer and g.valid_to is null
  )
$$;

-- Accounts that may be bound to a helper, by their exact name: they hold the right to write in a handbook.
create function access.helper_account(typed text) returns integer language sql stable security definer
set search_path = pg_catalog as $$
  select a.account_id from access.account as a
  where lower(a.name) = lower(typed) and a.is_active and exists (
    select 1 from access.role_grant as g join access.role_right as r on r.role = g.role and r.right_code = 'pairing.write'
    where g.account_id = a.account_id and g.valid_to is null
      and case when g.scope like 'school:%' then substr(g.scope, 8, 6) else g.scope end
        like any (array(select p || '%' from unnest(access.prefixes('pairing.pair')) as p)
          || array(select substr(s, 8, 6) || '%' from unnest(access.schools('pairing.pair')) as s)))
$$;
revoke all on function access.holds_narrow(text), access.helper_account(text) from public;
grant execute on function access.holds_narrow(text), access.helper_account(text) to fuzhi_request;

create function pairing.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'pairing.append-only' using errcode = 'insufficient_privilege';
end $$;

-- Children of the current run who must have a responsible person, and whoever had one before. Follows from the runs.
create table pairing.child (
  person_id text primary key,
  county text not null,
  division text not null,
  school text,
  class text,
  name text,
  sex text,
  birth_date date,
  township text,
  village text,
  guardian text,
  household text,
  groups text[] not null,
  -- numbers under which the child was known before records were merged
  former_ids text[] not null default '{}',
  is_wanted boolean not null
);
create index child_by_place on pairing.child (division, person_id) where is_wanted;
create index child_by_school on pairing.child (school, person_id) where is_wanted;
create index child_by_household on pairing.child (household) where household is not null;

create table pairing.helper (
  helper_id integer generated always as identity primary key,
  county text not null,
  -- where the unit lies: its township where that is known
  division text not null,
  -- a school or a division, as a scope
  unit text not null,
  name text not null,
  post text not null,
  kind text not null,
  account_id integer unique references access.account,
  recorded_at timestamptz not null,
  recorded_by integer not null references access.account
);
create index helper_by_unit on pairing.helper (unit);

create table pairing.helper_left (
  helper_id integer primary key references pairing.helper,
  left_on date not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by integer not null references access.account
);

-- One act: from now on this helper answers for this subject, or (none) nobody does.
create table pairing.duty_act (
  act_id bigint generated always as identity primary key,
  level text not null check (level in ('township', 'school', 'class', 'child', 'household')),
  -- code of a division; scope of a school; scope|class; person id; county:number of the household
  subject text not null,
  helper_id integer references pairing.helper,
  from_helper_id integer references pairing.helper,
  division text not null,
  school text,
  reason text not null,
  on_day date not null,
  done_at timestamptz not null,
  account_id integer references access.account,
  author_name text
);
create index duty_act_by_subject on pairing.duty_act (level, subject, act_id);

-- Who answers now: one person for each subject. Written by the trigger alone.
create table pairing.duty_now (
  level text not null,
  subject text not null,
  helper_id integer not null,
  helper_name text not null,
  helper_post text not null,
  helper_account integer,
  division text not null,
  school text,
  since date not null,
  act_id bigint not null,
  primary key (level, subject)
);
create index duty_now_by_helper on pairing.duty_now (helper_id, level);
create index duty_now_by_account on pairing.duty_now (helper_account) where helper_account is not null;

create function pairing.keep_duty_now() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if new.helper_id is null then
    delete from pairing.duty_now where level = new.level and subject = new.subject;
    return null;
  end if;
  if exists (select 1 from pairing.helper_left where helper_id = new.helper_id) then
    raise exception 'pairing.helper-has-left' using errcode = 'check_violation';
  end if;
  insert into pairing.duty_now as n (level, subject, helper_id, helper_name, helper_post, helper_account, division, school,
    since, act_id)
  select new.level, new.subject, h.helper_id, h.name, h.post, h.account_id, new.division, new.school, new.on_day, new.act_id
  from pairing.helper as h where h.helper_id = new.helper_id
  on conflict (level, subject) do update set helper_id = excluded.helper_id, helper_name = excluded.helper_name,
    helper_post = excluded.helper_post, helper_account = excluded.helper_account, division = excluded.division,
    school = excluded.school, since = excluded.since, act_id = excluded.act_id;
  return null;
end $$;
create trigger duty_keeps_now after insert on pairing.duty_act
  for each row execute procedure pairing.keep_duty_now();

-- Children for whom the account of this request answers, itself or through their household, where it holds the right narrowly.
create function pairing.own_children(wanted text) returns text[] language sql stable security definer
set search_path = pg_catalog as $$
  select case when access.holds_narrow(wanted) then coalesce((
    select array_agg(distinct person_id) from (
      select d.subject as person_id from pairing.duty_now as d
      where d.level = 'child' and d.helper_account = nullif(current_setting('fuzhi.account_id', true), '')::integer
      union all
      select c.person_id from pairing.duty_now as d join pairing.child as c on c.household = d.subject
      where d.level = 'household' and d.helper_account = nullif(current_setting('fuzhi.account_id', true), '')::integer
      union all
      -- what was done under a number of before goes along
      select unnest(c.former_ids) from pairing.duty_now as d join pairing.child as c on c.person_id = d.subject
      where d.level = 'child' and d.helper_account = nullif(current_setting('fuzhi.account_id', true), '')::integer
    ) as own), '{}') else '{}' end
$$;
create function pairing.own_children() returns text[] language sql stable security definer
set search_path = pg_catalog as $$ select pairing.own_children(current_setting('fuzhi.right', true)) $$;

-- Who answers for a child that the request sees: at a school or in a township, names beyond one's places are told for it alone.
create function pairing.chain_of(of_township text, of_school text, of_class text, of_child text, of_household text)
returns table (level text, helper_id integer, name text, post text, since date)
language sql stable security definer set search_path = pg_catalog as $$
  select d.level, d.helper_id, d.helper_name, d.helper_post, d.since from pairing.duty_now as d
  where (d.level, d.subject) in (('township', of_township), ('school', of_school), ('class', of_class), ('child', of_child),
      ('household', of_household))
    and exists (select 1 from pairing.child as c where c.person_id = of_child
      and (c.division like any (access.prefixes('pairing.read')) or c.school = any (access.schools('pairing.read'))
        or c.person_id = any (pairing.own_children('pairing.read'))))
$$;
create function pairing.history_of(persons text[])
returns table (on_day date, to_name text, from_name text, reason text, author_name text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.on_day, t.name, f.name, a.reason, a.author_name
  from pairing.duty_act as a
  left join pairing.helper as t on t.helper_id = a.helper_id
  left join pairing.helper as f on f.helper_id = a.from_helper_id
  where a.level = 'child' and a.subject = any (persons)
    and exists (select 1 from pairing.child as c where c.person_id = persons[1]
      and (c.division like any (access.prefixes('pairing.read')) or c.school = any (access.schools('pairing.read'))
        or c.person_id = any (pairing.own_children('pairing.read'))))
    and (a.subject = persons[1] or exists (select 1 from pairing.child as c
      where c.person_id = persons[1] and a.subject = any (c.former_ids)))
  order by a.act_id desc
$$;

-- How much a helper answers for, wherever: a limit of load that counted only what the asker sees would be none.
create function pairing.load_of(of_helper integer, is_child boolean) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from pairing.duty_now as d where d.helper_id = of_helper and (d.level = 'child') = is_child
$$;

-- What was done with a child: visits of its case and entries of the handbook, in one list.
create table pairing.contact (
  contact_id bigint generated always as identity primary key,
  person_id text not null,
  division text not null,
  school text,
  source text not null check (source in ('case', 'handbook')),
  way text not null,
  on_day date not null,
  -- by the device, where it knew its place
  met_at timestamptz,
  recorded_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null,
  -- who answered for the child then
  helper_id integer references pairing.helper,
  helper_name text,
  place text,
  whom text,
  content text,
  family_change text,
  needs text,
  measures text,
  effect text,
  latitude double precision,
  longitude double precision,
  accuracy double precision,
  photos text[] not null default '{}',
  case_id integer,
  act_no integer,
  check ((source = 'case') = (case_id is not null)),
  unique (case_id, act_no)
);
create index contact_by_child on pairing.contact (person_id, on_day);
create index contact_by_author on pairing.contact (account_id, recorded_at);
create index contact_by_day on pairing.contact (on_day);
create index contact_by_photo on pairing.contact using gin (photos);

create table pairing.contact_file (
  contact_id bigint not null references pairing.contact,
  file_no integer not null,
  name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  primary key (contact_id, file_no)
);

-- A moment as a device wrote it; none where it cannot be one.
create function pairing.moment(written text) returns timestamptz language plpgsql stable as $$
begin
  return written::timestamptz;
exception when others then
  return null;
end $$;

-- The door of this module for a lower one: a visit of a case, kept once.
create function pairing.keep_contact(
  new_person text, new_division text, new_school text, new_way text, new_day date, new_at timestamptz, new_account integer,
  new_author text, new_data jsonb, new_photos text[], of_case integer, of_act integer
) returns void language sql security definer set search_path = pg_catalog as $$
  insert into pairing.contact (person_id, division, school, source, way, on_day, met_at, recorded_at, account_id, author_name,
    helper_id, helper_name, place, whom, content, latitude, longitude, accuracy, photos, case_id, act_no)
  select new_person, new_division, new_school, 'case', new_way, new_day,
    case when new_data ? 'point' then pairing.moment(new_data -> 'point' ->> 'at') end, new_at,
    new_account, new_author, d.helper_id, d.helper_name, new_data ->> 'place', new_data ->> 'whom', new_data ->> 'note',
    (new_data -> 'point' ->> 'latitude')::double precision, (new_data -> 'point' ->> 'longitude')::double precision,
    (new_data -> 'point' ->> 'accuracy')::double precision, new_photos, of_case, of_act
  from (select 1) as one left join pairing.duty_now as d on d.level = 'child' and d.subject = new_person
  on conflict do nothing
$$;

-- What a person said of a finding; the last word holds, earlier ones stay.
create table pairing.trace_decision (
  decision_id bigint generated always as identity primary key,
  -- kind and the contacts on which the finding rests
  finding text not null,
  contact_id bigint not null references pairing.contact,
  decision text not null check (decision in ('genuine', 'asked', 'false')),
  reason text not null,
  decided_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null
);
create index trace_decision_by_finding on pairing.trace_decision (finding, decision_id);

do $$
declare kept text;
begin
  foreach kept in array array['helper', 'helper_left', 'duty_act', 'contact', 'contact_file', 'trace_decision'] loop
    execute format('create trigger %I before update or delete or truncate on pairing.%I
      for each statement execute procedure pairing.refuse_change()', kept || '_keeps', kept);
    execute format('grant select, insert on pairing.%I to fuzhi_request', kept);
    execute format('alter table pairing.%I enable row level security', kept);
  end loop;
end $$;
grant usage on schema pairing to fuzhi_request;
grant select on pairing.child, pairing.duty_now to fuzhi_request;
alter table pairing.child enable row level security;
alter table pairing.duty_now enable row level security;
revoke all on all functions in schema pairing from public;
grant execute on function pairing.own_children(), pairing.own_children(text),
  pairing.chain_of(text, text, text, text, text), pairing.history_of(text[]), pairing.load_of(integer, boolean),
  pairing.moment(text) to fuzhi_request;

-- Seen in one's places, at one's school, or because one answers for the child.
create policy seen on pairing.child for select to fuzhi_request
  using (division like any ((select access.prefixes('pairing.read'))::text[])
    or school = any ((select access.schools('pairing.read'))::text[])
    or person_id = any ((select pairing.own_children('pairing.read'))::text[]));
create policy seen on pairing.duty_now for select to fuzhi_request
  using (division like any ((select access.prefixes('pairing.read'))::text[])
    or school = any ((select access.schools('pairing.read'))::text[])
    or helper_account = nullif(current_setting('fuzhi.account_id', true), '')::integer
    or (level = 'child' and subject = any ((select pairing.own_children('pairing.read'))::text[])));
create policy seen on pairing.duty_act for select to fuzhi_request
  using (division like any ((select access.prefixes('pairing.read'))::text[])
    or school = any ((select access.schools('pairing.read'))::text[])
    or (level = 'child' and subject = any ((select pairing.own_children('pairing.read'))::text[])));
create policy done on pairing.duty_act for insert to fuzhi_request
  with check (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and (division like any ((select access.prefixes('pairing.pair'))::text[])
      or school = any ((select access.schools('pairing.pair'))::text[])));
create policy seen on pairing.helper for select to fuzhi_request
  using (division like any ((select access.prefixes('pairing.read'))::text[])
    or unit = any ((select access.schools('pairing.read'))::text[])
    or account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer);
create policy made on pairing.helper for insert to fuzhi_request
  with check (recorded_by = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and (division like any ((select access.prefixes('pairing.pair'))::text[])
      or unit = any ((select access.schools('pairing.pair'))::text[])));
create policy seen on pairing.helper_left for select to fuzhi_request
  using (exists (select 1 from pairing.helper as h where h.helper_id = helper_left.helper_id));
create policy made on pairing.helper_left for insert to fuzhi_request
  with check (recorded_by = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and exists (select 1 from pairing.helper as h where h.helper_id = helper_left.helper_id
      and (h.division like any ((select access.prefixes('pairing.pair'))::text[])
        or h.unit = any ((select access.schools('pairing.pair'))::text[]))));
-- Whoever sees the child sees what was done with it, wherever it lived then.
create policy seen on pairing.contact for select to fuzhi_request
  using (exists (select 1 from pairing.child as c where c.person_id = contact.person_id));
create policy written on pairing.contact for insert to fuzhi_request
  with check (source = 'handbook' and account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and exists (select 1 from pairing.child as c where c.person_id = contact.person_id
      and (c.division like any ((select access.prefixes('pairing.write'))::text[])
        or c.school = any ((select access.schools('pairing.write'))::text[])
        or c.person_id = any ((select pairing.own_children('pairing.write'))::text[]))));
create policy seen on pairing.contact_file for select to fuzhi_request
  using (exists (select 1 from pairing.contact as c where c.contact_id = contact_file.contact_id));
create policy brought on pairing.contact_file for insert to fuzhi_request
  with check (exists (select 1 from pairing.contact as c where c.contact_id = contact_file.contact_id
    and c.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and contact_file.sha256 = any (c.photos)));
create policy seen on pairing.trace_decision for select to fuzhi_request
  using (exists (select 1 from pairing.contact as c where c.contact_id = trace_decision.contact_id));
create policy decided on pairing.trace_decision for insert to fuzhi_request
  with check (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and exists (select 1 from pairing.contact as c where c.contact_id = trace_decision.contact_id
      and (c.division like any ((select access.prefixes('pairing.check'))::text[])
        or c.school = any ((select access.schools('pairing.check'))::text[]))));
