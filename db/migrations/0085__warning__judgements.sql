-- Warning before it happens: what a run tells of every child from the year before primary school to the end of school age,
-- what was judged of those at school, and what then happened. A judgement and what followed are never changed. No other
-- schema reads this one: a warning calls for help and is a ground for nothing.
create schema warning;

create table warning.run (
  run_id integer primary key,
  county text not null,
  reference_date date not null,
  -- whether any file lists children of a preschool: without one nobody is missing from it
  has_preschool boolean not null,
  is_current boolean not null default false,
  judged_at timestamptz
);
create unique index run_is_current on warning.run (is_current) where is_current;

create table warning.run_child (
  run_id integer not null references warning.run on delete cascade,
  person_id text not null,
  division text not null,
  school text,
  name text,
  birth_date date,
  sex text,
  township text,
  village text,
  age integer not null,
  stage text,
  grade text,
  class text,
  -- at-school, out: listed as out of school, excused: away on a ground, unclear: nobody could judge
  state text not null check (state in ('at-school', 'out', 'excused', 'unclear')),
  facts jsonb not null,
  primary key (run_id, person_id)
);
create index run_child_by_age on warning.run_child (run_id, age, state);
create table warning.run_alias (
  run_id integer not null references warning.run on delete cascade,
  old_id text not null,
  new_id text not null,
  primary key (run_id, old_id)
);

-- Who was at school when a run became the current one: over whom it was judged, kept when the run is forgotten.
create table warning.pupil (
  run_id integer not null,
  person_id text not null,
  division text not null,
  school text,
  primary key (run_id, person_id)
);

-- A round of judging: of which run, when, by which version of the model.
create table warning.judging (
  run_id integer not null,
  round_no integer not null,
  county text not null,
  reference_date date not null,
  on_day date not null,
  judged_at timestamptz not null,
  model text not null,
  warn_at integer not null,
  primary key (run_id, round_no)
);

-- A judgement stands until a later round of the same run judges otherwise.
create table warning.judgement (
  run_id integer not null,
  person_id text not null,
  round_no integer not null,
  on_day date not null,
  division text not null,
  school text,
  model text not null,
  score integer not null,
  is_warned boolean not null,
  factors jsonb not null,
  primary key (run_id, person_id, round_no)
);
create index judgement_of_person on warning.judgement (person_id);

-- What then happened: whoever was at school at a run and is listed as out of school by a later one, told once.
create table warning.outcome (
  run_id integer not null,
  person_id text not null,
  division text not null,
  school text,
  was_warned boolean not null,
  seen_run_id integer not null,
  seen_on date not null,
  primary key (run_id, person_id)
);

-- The list as it stands: the last judgement of each child at school in whom a factor was found. Follows from the above.
create table warning.standing (
  person_id text primary key,
  division text not null,
  school text,
  name text,
  birth_date date,
  sex text,
  township text,
  village text,
  stage text,
  grade text,
  class text,
  score integer not null,
  is_warned boolean not null,
  warned_since date,
  factors jsonb not null,
  factor_ids text[] not null
);
create index standing_by_score on warning.standing (is_warned, score desc, person_id);
-- How many were judged and warned of, for whoever sees counts alone.
create table warning.place_count (
  run_id integer not null,
  division text not null,
  school text not null,
  township text not null,
  stage text not null,
  judged integer not null,
  warned integer not null,
  -- warned of on any day of the run
  ever_warned integer not null,
  primary key (run_id, division, school, township, stage)
);

create function warning.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'warning.append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger judgement_keeps before update or delete or truncate on warning.judgement
  for each statement execute procedure warning.refuse_change();
create trigger judging_keeps before update or delete or truncate on warning.judging
  for each statement execute procedure warning.refuse_change();
create trigger outcome_keeps before update or delete or truncate on warning.outcome
  for each statement execute procedure warning.refuse_change();
create trigger pupil_keeps before update or delete or truncate on warning.pupil
  for each statement execute procedure warning.refuse_change();
revoke all on function warning.refuse_change() from public;

grant usage on schema warning to fuzhi_request;
grant select on warning.run, warning.run_child, warning.judging, warning.judgement, warning.outcome, warning.standing,
  warning.place_count to fuzhi_request;

alter table warning.run_child enable row level security;
alter table warning.run_alias enable row level security;
alter table warning.pupil enable row level security;
alter table warning.judging enable row level security;
alter table warning.judgement enable row level security;
alter table warning.outcome enable row level security;
alter table warning.standing enable row level security;
alter table warning.place_count enable row level security;

-- Children and counts for whoever reads the list of children out of school; who is warned of and why wants a right of its own.
create policy seen on warning.run_child for select to fuzhi_request
  using (division like any ((select access.prefixes('lists.read'))::text[])
    or school = any ((select access.schools('lists.read'))::text[]));
create policy seen on warning.outcome for select to fuzhi_request
  using (division like any ((select access.prefixes('lists.read'))::text[])
    or school = any ((select access.schools('lists.read'))::text[]));
create policy seen on warning.place_count for select to fuzhi_request
  using (division like any ((select access.prefixes('lists.read'))::text[])
    or school = any ((select access.schools('lists.read'))::text[]));
create policy seen on warning.judging for select to fuzhi_request using (access.touches(county));
create policy seen on warning.judgement for select to fuzhi_request
  using (division like any ((select access.prefixes('warning.read'))::text[])
    or school = any ((select access.schools('warning.read'))::text[]));
create policy seen on warning.standing for select to fuzhi_request
  using (division like any ((select access.prefixes('warning.read'))::text[])
    or school = any ((select access.schools('warning.read'))::text[]));
