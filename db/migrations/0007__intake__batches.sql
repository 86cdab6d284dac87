-- Files brought in through the page: a batch is uploaded, checked, tried in a dry run, then taken in or left.
-- A dry run's results are a run like any other that is not current and not yet kept.
alter table reports.run add column is_trial boolean not null default false;
-- Where the run's own files lie, below the data folder.
alter table reports.run add column folder text not null default 'results';

create schema if not exists intake;

create table intake.batch (
  batch_id integer generated always as identity primary key,
  division text not null,
  -- below `incoming`; drawn by chance, so that no name that somebody typed reaches the file system
  folder text not null unique,
  state text not null check (state in ('open', 'uploaded', 'checking', 'checked', 'dry-run-asked', 'dry-running', 'ready',
    'taken', 'left', 'undone', 'failed')),
  -- counts the times that work on it was begun or put back: work of an earlier time changes nothing any more
  attempt integer not null default 0,
  stage text,
  done integer,
  total integer,
  item text,
  failure jsonb,
  base_run_id integer references reports.run on delete set null,
  run_id integer references reports.run on delete set null,
  -- the highest number of a person that its dry run gave: never given to somebody else, also where it was left
  last_person bigint,
  counts jsonb,
  begun_at timestamptz not null,
  begun_by integer not null references access.account,
  begun_name text not null,
  settled_at timestamptz,
  settled_name text,
  undone_at timestamptz,
  undone_name text
);
create index batch_by_state on intake.batch (state, batch_id);

create table intake.batch_file (
  batch_id integer not null references intake.batch on delete cascade,
  file_no integer not null,
  name text not null,
  stored text not null,
  bytes bigint not null,
  sha256 text not null,
  -- the present file whose place it takes; null: it stands beside those that are there
  replaces text,
  is_choice_made boolean not null default false,
  report jsonb,
  uploaded_at timestamptz not null,
  primary key (batch_id, file_no)
);
create unique index batch_file_by_name on intake.batch_file (batch_id, name);
create unique index batch_file_by_content on intake.batch_file (batch_id, sha256);

create table intake.batch_verdict (
  batch_id integer not null,
  file_no integer not null,
  verdict_no integer not null,
  sheet text not null,
  row_no integer not null,
  column_name text not null,
  code text not null,
  detail jsonb not null,
  severity text not null,
  primary key (batch_id, file_no, verdict_no),
  foreign key (batch_id, file_no) references intake.batch_file on delete cascade
);

-- Another run becomes the current one, if the one that was looked at still is. Loads wait for the same lock.
create function reports.switch_run(from_run integer, to_run integer) returns boolean language plpgsql security definer
set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7210433);
  if not exists (
    select 1 from reports.run where run_id = to_run and county like any (access.prefixes('intake.import'))
  ) then
    raise exception 'intake.not-yours' using errcode = 'insufficient_privilege';
  end if;
  update reports.run set is_current = false where run_id = from_run and is_current;
  if not found then
    return false;
  end if;
  update reports.run set is_current = true, is_trial = false where run_id = to_run;
  return true;
end $$;

-- The results of a dry run that nobody wants go; kept runs stay.
create function reports.drop_trial(of_run integer) returns void language plpgsql security definer
set search_path = pg_catalog as $$
begin
  delete from reports.run
  where run_id = of_run and is_trial and not is_current and county like any (access.prefixes('intake.import'));
  if found then
    delete from reports.child where run_id = of_run;
  end if;
end $$;

-- Children of other runs are kept beside those of the current one, so that a run is taken in or undone at once; a request
-- finds those of the current run alone.
drop policy seen on reports.child;
create policy seen on reports.child for select to fuzhi_request
  using (run_id = (select r.run_id from reports.run as r where r.is_current)
    and (division like any ((select access.prefixes('child.read'))::text[])
      or school = any ((select access.schools('child.read'))::text[])));

revoke all on function reports.switch_run(integer, integer), reports.drop_trial(integer) from public;
grant execute on function reports.switch_run(integer, integer), reports.drop_trial(integer) to fuzhi_request;

grant usage on schema intake to fuzhi_request;
grant select, insert, update on intake.batch to fuzhi_request;
grant select, insert, update, delete on intake.batch_file to fuzhi_request;
grant select on intake.batch_verdict to fuzhi_request;

alter table intake.batch enable row level security;
alter table intake.batch_file enable row level security;
alter table intake.batch_verdict enable row level security;

create policy seen on intake.batch for select to fuzhi_request
  using (division like any ((select access.prefixes('intake.import'))::text[])
    or division like any ((select access.prefixes('sources.read'))::text[]));
create policy begun on intake.batch for insert to fuzhi_request
  with check (division like any ((select access.prefixes('intake.import'))::text[]));
create policy changed on intake.batch for update to fuzhi_request
  using (division like any ((select access.prefixes('intake.import'))::text[]))
  with check (division like any ((select access.prefixes('intake.import'))::text[]));
create policy seen on intake.batch_file for select to fuzhi_request
  using (exists (select 1 from intake.batch as b where b.batch_id = batch_file.batch_id));
create policy changed on intake.batch_file for all to fuzhi_request
  using (exists (select 1 from intake.batch as b where b.batch_id = batch_file.batch_id
    and b.division like any ((select access.prefixes('intake.import'))::text[])))
  with check (exists (select 1 from intake.batch as b where b.batch_id = batch_file.batch_id
    and b.division like any ((select access.prefixes('intake.import'))::text[])));
create policy seen on intake.batch_verdict for select to fuzhi_request
  using (exists (select 1 from intake.batch as b where b.batch_id = batch_verdict.batch_id));
