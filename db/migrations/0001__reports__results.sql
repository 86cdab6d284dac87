-- Results of runs as the page shows them. ID and telephone numbers are masked before they come here: the full ones
-- stay in the files of the run.
create schema reports;

create table reports.run (
  run_id integer generated always as identity primary key,
  reference_date date not null,
  term text,
  loaded_at timestamptz not null default now(),
  is_current boolean not null,
  summary jsonb not null
);
create unique index run_is_current on reports.run (is_current) where is_current;

create table reports.run_source (
  run_id integer not null references reports.run on delete cascade,
  source_no integer not null,
  file text not null,
  sheet text not null,
  format text,
  register text,
  label text,
  rows_read integer not null,
  landed integer not null,
  refused integer not null,
  skipped integer not null,
  verdicts jsonb not null,
  primary key (run_id, source_no)
);

-- One row per listing, numbered in the order in which the lists show them: the number is the page's cursor.
create table reports.entry (
  run_id integer not null references reports.run on delete cascade,
  entry_no integer not null,
  list text not null,
  kind text not null,
  person_id text not null,
  name text,
  id_masked text,
  birth_date date,
  sex text,
  township text,
  village text,
  guardian text,
  phone_masked text,
  programme jsonb,
  term text,
  is_waiting boolean not null,
  waits_for jsonb not null,
  reason jsonb not null,
  evidence jsonb not null,
  primary key (run_id, entry_no)
);
create index entry_by_filter on reports.entry (run_id, list, is_waiting, township, kind, entry_no);
create index entry_by_person on reports.entry (run_id, person_id);

create table reports.pair (
  run_id integer not null references reports.run on delete cascade,
  pair_no integer not null,
  township text,
  names text not null,
  is_blocking boolean not null,
  pair jsonb not null,
  primary key (run_id, pair_no)
);

create table reports.unplaced (
  run_id integer not null references reports.run on delete cascade,
  unplaced_no integer not null,
  cause text not null,
  register text,
  name text,
  file text not null,
  sheet text not null,
  row_no integer not null,
  message jsonb not null,
  primary key (run_id, unplaced_no)
);

create table reports.story (
  run_id integer not null references reports.run on delete cascade,
  person_id text not null,
  story jsonb not null,
  primary key (run_id, person_id)
);
