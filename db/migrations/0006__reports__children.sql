-- Everybody of the current run for whom schooling is a question, to be found by number, name, sound or household. Those of
-- older runs go when a newer run is loaded. Citizen and student numbers are sealed (AES-256-GCM, the key is in no
-- database) and found by a keyed fingerprint.
create table reports.child (
  run_id integer not null,
  person_id text not null,
  division text not null,
  school text,
  name text,
  birth_date date,
  sex text,
  township text,
  village text,
  guardian text,
  household_no text collate "C",
  -- what a name is found by: its characters with variants unified, its sound, its first letters
  name_key text collate "C",
  sound text collate "C",
  initials text collate "C",
  -- the name with its first, second … character left open
  open_1 text collate "C",
  open_2 text collate "C",
  open_3 text collate "C",
  open_4 text collate "C",
  key_no integer not null,
  id_sealed bytea,
  id_index bytea,
  student_no_sealed bytea,
  student_no_index bytea,
  primary key (run_id, person_id)
);

-- Plain equality and ranges alone: of these the database knows that they tell nothing of rows that a request does not
-- see, so that it may use an index before row-level security; of arrays, trigrams and `like` it does not.
create index child_by_name on reports.child (name_key, division, person_id);
create index child_by_sound on reports.child (sound, division, person_id);
create index child_by_initials on reports.child (initials, division, person_id);
create index child_by_open_1 on reports.child (open_1, division, person_id);
create index child_by_open_2 on reports.child (open_2, division, person_id);
create index child_by_open_3 on reports.child (open_3, division, person_id);
create index child_by_open_4 on reports.child (open_4, division, person_id);
create index child_by_birth on reports.child (birth_date, division, person_id);
create index child_by_household on reports.child (household_no);
create index child_by_id on reports.child (id_index);
create index child_by_student_no on reports.child (student_no_index);
create index child_by_key on reports.child (key_no);

grant select on reports.child to fuzhi_request;
alter table reports.child enable row level security;
create policy seen on reports.child for select to fuzhi_request
  using (division like any ((select access.prefixes('child.read'))::text[])
    or school = any ((select access.schools('child.read'))::text[]));
