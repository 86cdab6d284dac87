-- What nobody has stated, so that aid is neither given nor refused: which children of a run wait for which fact, and what was
-- answered. Children who wait for the same share a pattern: a county has few of them, however many children it has.
create table aid.run_undetermined (
  run_id integer not null references aid.run on delete cascade,
  person_id text not null,
  division text not null,
  school text,
  name text,
  grade text,
  class_name text,
  pattern_no integer not null,
  primary key (run_id, person_id)
);
create index run_undetermined_by_pattern on aid.run_undetermined (run_id, pattern_no);
create table aid.run_missing (
  run_id integer not null references aid.run on delete cascade,
  pattern_no integer not null,
  -- a fact, a condition that no fact would settle, or the amount
  asks text not null,
  programme text not null,
  primary key (run_id, pattern_no, asks, programme)
);
alter table aid.run_undetermined enable row level security;
grant select on aid.run_undetermined, aid.run_missing to fuzhi_request;
create policy seen on aid.run_undetermined for select to fuzhi_request
  using (division like any ((select access.prefixes('aid.read'))::text[])
    or school = any ((select access.schools('aid.read'))::text[]));

-- An answer holds for a child, or for a school and all its children; the newest counts, in its term unless the fact lasts. It
-- fills in what is unknown and never stands against what a register states.
create table aid.answer (
  answer_id bigint generated always as identity primary key,
  division text not null,
  school text,
  subject text not null check (length(subject) between 2 and 200),
  fact text not null check (fact ~ '^[a-z_]{2,40}$'),
  value jsonb not null,
  term text not null check (term ~ '^[0-9]{4}-(spring|autumn)$'),
  -- on the screen, or in a sheet that an office sent back
  source text not null check (source in ('screen', 'file')),
  file_name text check (length(file_name) <= 120),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  check ((source = 'file') = (sha256 is not null))
);
create index answer_by_subject on aid.answer (subject, fact, answer_id);
create trigger answer_stays before update or delete or truncate on aid.answer
  for each statement execute procedure aid.refuse_change();
alter table aid.answer enable row level security;
grant select, insert on aid.answer to fuzhi_request;
create policy seen on aid.answer for select to fuzhi_request
  using (division like any ((select access.prefixes('aid.read'))::text[])
    or school = any ((select access.schools('aid.read'))::text[]));
create policy made on aid.answer for insert to fuzhi_request
  with check (made_by = aid.actor() and (division like any ((select access.prefixes('facts.answer'))::text[])
    or school = any ((select access.schools('facts.answer'))::text[])));
