-- Ledgers (台账) of children who need more: one engine for rules/ledgers. A row is a child in a ledger; what is done for it is
-- an entry, and no entry is ever changed. What the row still wants (its duties) follows from its entries.
create schema ledgers;

-- What a run's registers tell, laid with every run, trial or not; rows follow when the run becomes the current one.
create table ledgers.run (
  run_id integer primary key,
  county text not null,
  reference_date date not null
);
create table ledgers.run_row (
  run_id integer not null references ledgers.run on delete cascade,
  ledger text not null,
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
  is_in_school boolean not null,
  kinds text[] not null,
  facts jsonb not null,
  secret jsonb not null,
  evidence jsonb not null,
  primary key (run_id, ledger, person_id)
);
create table ledgers.run_alias (
  run_id integer not null references ledgers.run on delete cascade,
  old_id text not null,
  new_id text not null,
  primary key (run_id, old_id)
);

create table ledgers.row (
  -- known from outside by this alone: a number that counted would tell how many there are elsewhere
  row_key text primary key,
  ledger text not null,
  -- none: a child that no register of the current run holds
  person_id text,
  county text not null,
  division text not null,
  school text,
  -- the school that takes the child by an entry: it sees the row from then on
  placed_school text,
  name text not null,
  id_masked text,
  birth_date date,
  sex text,
  township text,
  village text,
  guardian text,
  phone_masked text,
  is_in_school boolean,
  kinds text[] not null,
  facts jsonb not null,
  evidence jsonb not null,
  origin text not null check (origin in ('run', 'form', 'import')),
  opened_on date not null,
  opened_by text,
  -- whether the current run tells of the child
  is_told boolean not null,
  is_ended boolean not null default false,
  -- kept by hand, or told and not ended: what lists and counts are of
  is_standing boolean not null,
  due_on date,
  entries integer not null default 0,
  unique (ledger, person_id)
);
create index row_by_due on ledgers.row (ledger, (coalesce(due_on, date '9999-12-31')), row_key);

-- What only those see who must know, kept apart so that the database itself keeps it.
create table ledgers.row_secret (
  row_key text primary key references ledgers.row on delete cascade,
  facts jsonb not null
);

create table ledgers.entry (
  row_key text not null references ledgers.row,
  entry_no integer not null,
  kind text not null,
  done_at timestamptz not null,
  on_day date not null,
  -- none: written by a run
  account_id integer references access.account,
  author_name text,
  author_role text,
  used_right text,
  data jsonb not null,
  -- the school that takes the child from now on
  placed_school text,
  is_ended_after boolean not null,
  duties_after jsonb not null,
  submission text unique,
  primary key (row_key, entry_no),
  check ((account_id is null) = (used_right is null))
);
create table ledgers.entry_secret (
  row_key text not null,
  entry_no integer not null,
  data jsonb not null,
  primary key (row_key, entry_no),
  foreign key (row_key, entry_no) references ledgers.entry
);

-- What a row wants and from which day on it is late.
create table ledgers.duty (
  row_key text not null references ledgers.row on delete cascade,
  duty text not null,
  due_on date not null,
  primary key (row_key, duty)
);
create index duty_by_due on ledgers.duty (duty, due_on);

create function ledgers.lay_duties(of_row text, duties jsonb) returns void language sql security definer
set search_path = pg_catalog as $$
  delete from ledgers.duty as d where d.row_key = of_row;
  insert into ledgers.duty (row_key, duty, due_on)
    select of_row, wanted.key, wanted.value::date from jsonb_each_text(duties) as wanted;
  update ledgers.row as r set due_on = (select min(d.due_on) from ledgers.duty as d where d.row_key = of_row)
    where r.row_key = of_row;
$$;

-- The row follows from its entries: nobody else writes where it stands.
create function ledgers.follow_entry() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update ledgers.row as r set entries = new.entry_no, is_ended = new.is_ended_after,
    is_standing = not new.is_ended_after and (r.is_told or r.origin <> 'run'),
    placed_school = new.placed_school
  where r.row_key = new.row_key and r.entries = new.entry_no - 1;
  if not found then
    raise exception 'ledgers.entry-out-of-turn' using errcode = 'serialization_failure';
  end if;
  perform ledgers.lay_duties(new.row_key, new.duties_after);
  return new;
end $$;
create trigger entry_followed after insert on ledgers.entry for each row execute procedure ledgers.follow_entry();

create function ledgers.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledgers.append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger entry_keeps before update or delete or truncate on ledgers.entry
  for each statement execute procedure ledgers.refuse_change();
create trigger entry_secret_keeps before update or delete or truncate on ledgers.entry_secret
  for each statement execute procedure ledgers.refuse_change();

grant usage on schema ledgers to fuzhi_request;
grant select on ledgers.row, ledgers.row_secret, ledgers.entry, ledgers.entry_secret, ledgers.duty to fuzhi_request;
grant insert on ledgers.row, ledgers.row_secret, ledgers.entry, ledgers.entry_secret to fuzhi_request;
revoke all on function ledgers.lay_duties(text, jsonb), ledgers.follow_entry(), ledgers.refuse_change() from public;

alter table ledgers.run enable row level security;
alter table ledgers.run_row enable row level security;
alter table ledgers.run_alias enable row level security;
alter table ledgers.row enable row level security;
alter table ledgers.row_secret enable row level security;
alter table ledgers.entry enable row level security;
alter table ledgers.entry_secret enable row level security;
alter table ledgers.duty enable row level security;

-- A row is seen where the child lives, at its school and at the one that takes it.
create policy seen on ledgers.row for select to fuzhi_request
  using (division like any ((select access.prefixes('ledgers.read'))::text[])
    or school = any ((select access.schools('ledgers.read'))::text[])
    or placed_school = any ((select access.schools('ledgers.read'))::text[]));
-- By hand one adds where one keeps the ledger: rows of a run are the service's own.
create policy added on ledgers.row for insert to fuzhi_request with check (
  origin <> 'run' and entries = 0
  and (division like any ((select access.prefixes('ledgers.keep'))::text[])
    or school = any ((select access.schools('ledgers.keep'))::text[]))
);
create policy seen on ledgers.entry for select to fuzhi_request
  using (exists (select 1 from ledgers.row as r where r.row_key = entry.row_key));
create policy seen on ledgers.duty for select to fuzhi_request
  using (exists (select 1 from ledgers.row as r where r.row_key = duty.row_key));
-- What is secret wants a right of its own at the same place.
create policy seen on ledgers.row_secret for select to fuzhi_request
  using (exists (select 1 from ledgers.row as r where r.row_key = row_secret.row_key
    and (r.division like any ((select access.prefixes('ledgers.secret'))::text[])
      or r.school = any ((select access.schools('ledgers.secret'))::text[])
      or r.placed_school = any ((select access.schools('ledgers.secret'))::text[]))));
create policy seen on ledgers.entry_secret for select to fuzhi_request
  using (exists (select 1 from ledgers.row as r where r.row_key = entry_secret.row_key
    and (r.division like any ((select access.prefixes('ledgers.secret'))::text[])
      or r.school = any ((select access.schools('ledgers.secret'))::text[])
      or r.placed_school = any ((select access.schools('ledgers.secret'))::text[]))));
create policy added on ledgers.row_secret for insert to fuzhi_request with check (
  exists (select 1 from ledgers.row as r where r.row_key = row_secret.row_key and r.origin <> 'run' and r.entries = 0)
);
-- One writes in one's own name, under the right of the route, where one holds it.
create policy done on ledgers.entry for insert to fuzhi_request with check (
  account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
  and used_right = current_setting('fuzhi.right', true)
  and used_right in ('ledgers.keep', 'ledgers.decide')
  and exists (select 1 from ledgers.row as r where r.row_key = entry.row_key
    and (r.division like any (access.prefixes()) or r.school = any (access.schools())
      or r.placed_school = any (access.schools())))
);
create policy done on ledgers.entry_secret for insert to fuzhi_request with check (
  exists (select 1 from ledgers.entry as e where e.row_key = entry_secret.row_key and e.entry_no = entry_secret.entry_no
    and e.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer)
);

-- What a row taken in by hand wants before anything was written to it: once, by whoever took it in.
create function ledgers.begin_duties(of_row text, duties jsonb) returns void language plpgsql security definer
set search_path = pg_catalog as $$
begin
  perform 1 from ledgers.row as r where r.row_key = of_row and r.entries = 0 and r.origin <> 'run'
    and not exists (select 1 from ledgers.duty as d where d.row_key = of_row)
    and (r.division like any (access.prefixes('ledgers.keep')) or r.school = any (access.schools('ledgers.keep')));
  if not found then
    raise exception 'ledgers.duties-begun' using errcode = 'insufficient_privilege';
  end if;
  perform ledgers.lay_duties(of_row, duties);
end $$;
revoke all on function ledgers.begin_duties(text, jsonb) from public;
grant execute on function ledgers.begin_duties(text, jsonb) to fuzhi_request;
