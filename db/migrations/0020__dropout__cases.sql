-- Dropout prevention: the children of a run as the three ledgers need them, and the cases with their acts. An act is never
-- changed; where a case stands follows from its acts and is kept beside it for lists alone.
create schema dropout;

-- Runs whose children are kept; the current one is that with which ledgers and cases are in step.
create table dropout.run (
  run_id integer primary key,
  county text not null,
  reference_date date not null,
  in_step_at timestamptz,
  is_current boolean not null default false
);
create unique index run_is_current on dropout.run (is_current) where is_current;

-- Children of school age, and whoever is listed as out of school.
create table dropout.run_child (
  run_id integer not null references dropout.run on delete cascade,
  person_id text not null,
  division text not null,
  school text,
  name text,
  id_masked text,
  birth_date date,
  sex text,
  township text,
  village text,
  guardian text,
  phone_masked text,
  is_of_age boolean not null,
  is_in_school boolean not null,
  ground text,
  is_disabled boolean not null,
  is_registered_poor boolean not null,
  -- of the listing; none: not listed
  kind text,
  reason jsonb,
  evidence jsonb,
  -- what a listing is known again by: its kind and the rows it rests on
  mark text,
  primary key (run_id, person_id)
);
create index run_child_by_place on dropout.run_child (run_id, division, person_id);

-- Numbers of persons that a run merged into others.
create table dropout.run_alias (
  run_id integer not null references dropout.run on delete cascade,
  old_id text not null,
  new_id text not null,
  primary key (run_id, old_id)
);

create table dropout."case" (
  case_id integer generated always as identity primary key,
  person_id text not null unique,
  county text not null,
  division text not null,
  school text,
  -- the school at which the child was placed: it sees the case from then on
  placed_school text,
  name text,
  id_masked text,
  birth_date date,
  sex text,
  township text,
  village text,
  guardian text,
  phone_masked text,
  is_disabled boolean not null,
  is_registered_poor boolean not null,
  kind text not null,
  reason jsonb not null,
  evidence jsonb not null,
  mark text not null,
  is_listed boolean not null,
  -- of the last act
  step text not null,
  since date not null,
  due_on date,
  acts integer not null
);
create index case_by_queue on dropout."case" (step, division, case_id);
create index case_by_due on dropout."case" (due_on) where due_on is not null;

create table dropout.act (
  case_id integer not null references dropout."case",
  act_no integer not null,
  kind text not null,
  done_at timestamptz not null,
  on_day date not null,
  account_id integer references access.account,
  author_name text,
  author_role text,
  used_right text,
  data jsonb not null,
  files integer[] not null default '{}',
  step_after text not null,
  due_on date,
  run_id integer,
  -- what a device calls what it sends, so that it is never taken twice
  submission text unique,
  primary key (case_id, act_no),
  check ((account_id is null) = (used_right is null))
);
create index act_by_kind on dropout.act (kind, done_at);

-- The case follows from its acts: nobody else writes where it stands.
create function dropout.follow_act() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update dropout."case" set
    since = case when step <> new.step_after or new.kind in ('open', 'reopen', 'send-back') then new.on_day else since end,
    step = new.step_after, due_on = new.due_on, acts = new.act_no,
    placed_school = case when new.kind = 'place' then new.data ->> 'school'
      when new.kind in ('open', 'reopen') then null else placed_school end
  where case_id = new.case_id and acts = new.act_no - 1;
  if not found then
    raise exception 'dropout.act-out-of-turn' using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger act_followed after insert on dropout.act for each row execute procedure dropout.follow_act();

create function dropout.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'dropout.append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger act_keeps before update or delete or truncate on dropout.act
  for each statement execute procedure dropout.refuse_change();

-- Papers of a case as they were brought.
create table dropout.filed_paper (
  case_id integer not null references dropout."case",
  file_no integer not null,
  kind text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  content bytea not null,
  added_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null,
  primary key (case_id, file_no)
);
create index filed_paper_by_content on dropout.filed_paper (sha256);
create trigger filed_paper_keeps before update or delete or truncate on dropout.filed_paper
  for each statement execute procedure dropout.refuse_change();

grant usage on schema dropout to fuzhi_request;
grant select on dropout.run, dropout.run_child, dropout."case", dropout.act, dropout.filed_paper to fuzhi_request;
grant insert on dropout.act, dropout.filed_paper to fuzhi_request;
revoke all on function dropout.follow_act(), dropout.refuse_change() from public;

alter table dropout.run_child enable row level security;
alter table dropout."case" enable row level security;
alter table dropout.act enable row level security;
alter table dropout.filed_paper enable row level security;

-- Ledgers are lists: whoever reads the list of children out of school reads them.
create policy seen on dropout.run_child for select to fuzhi_request
  using (division like any ((select access.prefixes('lists.read'))::text[])
    or school = any ((select access.schools('lists.read'))::text[]));
-- A case is seen where the child lives, at its last school and at the one where it was placed.
create policy seen on dropout."case" for select to fuzhi_request
  using (division like any ((select access.prefixes('cases.read'))::text[])
    or school = any ((select access.schools('cases.read'))::text[])
    or placed_school = any ((select access.schools('cases.read'))::text[]));
create policy counted on dropout."case" for select to fuzhi_request
  using (division like any ((select access.prefixes('lists.read'))::text[])
    or school = any ((select access.schools('lists.read'))::text[]));
create policy seen on dropout.act for select to fuzhi_request
  using (exists (select 1 from dropout."case" as c where c.case_id = act.case_id));
create policy seen on dropout.filed_paper for select to fuzhi_request
  using (current_setting('fuzhi.right', true) like 'cases.%'
    and exists (select 1 from dropout."case" as c where c.case_id = filed_paper.case_id));
-- One acts in one's own name, under the right of the route, where one holds it.
create policy done on dropout.act for insert to fuzhi_request with check (
  account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
  and used_right = current_setting('fuzhi.right', true)
  and exists (select 1 from dropout."case" as c where c.case_id = act.case_id
    and (c.division like any (access.prefixes()) or c.school = any (access.schools())
      or c.placed_school = any (access.schools())))
);
create policy brought on dropout.filed_paper for insert to fuzhi_request with check (
  account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
  and exists (select 1 from dropout."case" as c where c.case_id = filed_paper.case_id
    and (c.division like any (access.prefixes()) or c.school = any (access.schools())
      or c.placed_school = any (access.schools())))
);

-- Schools of the current run: whoever places a child chooses among all of the county, whichever children one sees.
create table dropout.known_school (
  school text primary key
);
grant select on dropout.known_school to fuzhi_request;
