-- Local programmes of aid as rules: versions that never change, what was tried on the children of a run, and who approved.
-- An approved one is law for everybody of the county: runs take it beside the rules that come with the platform.
create table aid.local_version (
  version_id bigint generated always as identity primary key,
  programme text not null check (programme ~ '^local-[0-9]{4,6}-[0-9]+$'),
  version_no integer not null check (version_no > 0),
  division text not null check (division ~ '^[0-9]{4}([0-9]{2})?$'),
  label jsonb not null,
  -- the form as it was saved: programme, parameters, cases
  draft jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- what the checks found when it was saved
  fault_count integer not null check (fault_count >= 0),
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  unique (programme, version_no)
);

-- A trial over the children of a run: what it would cost, who would gain, lose, be left out.
create table aid.local_trial (
  trial_id bigint generated always as identity primary key,
  version_id bigint not null references aid.local_version,
  run_id integer not null,
  run_term text not null check (run_term ~ '^[0-9]{4}-(spring|autumn)$'),
  trial_term text not null check (trial_term ~ '^[0-9]{4}-(spring|autumn)$'),
  -- the law beside which it was tried
  rule_hash text not null check (rule_hash ~ '^[0-9a-f]{64}$'),
  counts jsonb not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);
create index local_trial_by_version on aid.local_trial (version_id);

create table aid.local_trial_child (
  trial_id bigint not null references aid.local_trial,
  person_id text not null check (person_id ~ '^P[0-9]+$'),
  division text not null,
  school text,
  name text,
  kind text not null check (kind in ('entitled', 'gains', 'loses', 'left-out', 'undetermined')),
  -- place of the one condition that is not met
  ground_no integer,
  before_fen bigint not null,
  after_fen bigint not null,
  primary key (trial_id, person_id, kind)
);

create table aid.local_act (
  version_id bigint not null references aid.local_version,
  act_no integer not null,
  act text not null check (act in ('submit', 'approve', 'return')),
  trial_id bigint references aid.local_trial,
  words text,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  primary key (version_id, act_no),
  check (act <> 'return' or length(trim(words)) >= 2)
);

create function aid.local_state(of_version bigint) returns text language sql stable security definer
set search_path = pg_catalog as $$
  select a.act from aid.local_act as a where a.version_id = of_version order by a.act_no desc limit 1
$$;

create function aid.check_local_act() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  one aid.local_version;
  state text;
begin
  select * into one from aid.local_version as v where v.version_id = new.version_id for update;
  state := aid.local_state(new.version_id);
  if new.act_no <> (select count(*) + 1 from aid.local_act as a where a.version_id = new.version_id)
    or exists (select 1 from aid.local_version as v where v.programme = one.programme and v.version_no > one.version_no)
    or (new.act = 'submit' and state is not null)
    or (new.act <> 'submit' and state is distinct from 'submit') then
    raise exception 'aid.step-out-of-order' using errcode = 'check_violation';
  end if;
  if new.act = 'submit' and (one.fault_count > 0 or not exists (
    select 1 from aid.local_trial as t where t.trial_id = new.trial_id and t.version_id = new.version_id)) then
    raise exception 'aid.not-tried' using errcode = 'check_violation';
  end if;
  -- four eyes: neither who wrote it nor who handed it in
  if new.act = 'approve' and (one.made_by = new.made_by or exists (
    select 1 from aid.local_act as a where a.version_id = new.version_id and a.made_by = new.made_by)) then
    raise exception 'aid.same-person' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger local_act_allowed before insert on aid.local_act
  for each row execute procedure aid.check_local_act();

create function aid.check_local_version() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext(new.programme));
  if new.version_no <> (select count(*) + 1 from aid.local_version as v where v.programme = new.programme)
    or exists (select 1 from aid.local_version as v where v.programme = new.programme and v.division <> new.division) then
    raise exception 'aid.changed-meanwhile' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger local_version_next before insert on aid.local_version
  for each row execute procedure aid.check_local_version();

do $$
declare
  name text;
begin
  foreach name in array array['local_version', 'local_trial', 'local_trial_child', 'local_act']
  loop
    execute format('create trigger %I before update or delete or truncate on aid.%I
      for each statement execute procedure aid.refuse_change()', name || '_stays', name);
    execute format('alter table aid.%I enable row level security', name);
    execute format('grant select, insert on aid.%I to fuzhi_request', name);
  end loop;
end $$;
revoke all on function aid.local_state(bigint), aid.check_local_act(), aid.check_local_version() from public;
grant execute on function aid.local_state(bigint) to fuzhi_request;

-- drafts are the bureau's own matter; what was approved is law for everybody
create policy seen on aid.local_version for select to fuzhi_request
  using (division like any ((select access.prefixes('programmes.read'))::text[]) or aid.local_state(version_id) = 'approve');
create policy made on aid.local_version for insert to fuzhi_request
  with check (made_by = aid.actor() and division = any (
    select rtrim(p, '%') from unnest((select access.prefixes('programmes.draft'))::text[]) as p));
create policy seen on aid.local_trial for select to fuzhi_request
  using (exists (select 1 from aid.local_version as v where v.version_id = local_trial.version_id
    and v.division like any ((select access.prefixes('programmes.read'))::text[])));
create policy made on aid.local_trial for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.local_version as v
    where v.version_id = local_trial.version_id and v.division like any ((select access.prefixes('programmes.read'))::text[])));
create policy seen on aid.local_trial_child for select to fuzhi_request
  using (division like any ((select access.prefixes('programmes.read'))::text[])
    and division like any ((select access.prefixes('child.read'))::text[]));
create policy made on aid.local_trial_child for insert to fuzhi_request
  with check (exists (select 1 from aid.local_trial as t where t.trial_id = local_trial_child.trial_id and t.made_by = aid.actor()));
create policy seen on aid.local_act for select to fuzhi_request
  using (exists (select 1 from aid.local_version as v where v.version_id = local_act.version_id));
create policy made on aid.local_act for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.local_version as v
    where v.version_id = local_act.version_id and v.division like any ((select access.prefixes(
      case local_act.act when 'submit' then 'programmes.draft' else 'programmes.approve' end))::text[])));
