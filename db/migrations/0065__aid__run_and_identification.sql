-- What a run tells of aid, laid beside its results: who is at a school and on which department's list (data comparison comes
-- before any application), who is entitled to what, and what others paid by the files handed in. And what determination
-- of hardship still lacked: appeals turned down, objections to its notices, the rows a list stands on.
create table aid.run (
  run_id integer primary key,
  county text not null,
  term text not null,
  reference_date date not null,
  is_current boolean not null default false
);
create unique index aid_run_is_current on aid.run (is_current) where is_current;

create table aid.run_student (
  run_id integer not null references aid.run on delete cascade,
  person_id text not null,
  division text not null,
  school text not null,
  name text,
  grade text,
  class_name text,
  -- [{group, label, file, sheet, row}]: departments' lists that name the child and do not say that the risk is gone
  lists jsonb not null default '[]',
  primary key (run_id, person_id)
);
create index run_student_by_school on aid.run_student (run_id, school, person_id);
create index run_student_by_place on aid.run_student (run_id, division, person_id);

create table aid.run_due (
  run_id integer not null references aid.run on delete cascade,
  person_id text not null,
  division text not null,
  school text,
  name text,
  programme text not null,
  term text not null,
  amount_fen bigint,
  -- by the files alone
  state text not null check (state in ('paid', 'under-way', 'left-over')),
  cause text,
  is_determined boolean not null,
  primary key (run_id, person_id, programme, term)
);
create index run_due_by_programme on aid.run_due (run_id, programme, person_id);

create table aid.run_told (
  run_id integer not null references aid.run on delete cascade,
  told_no integer not null,
  person_id text not null,
  division text not null,
  school text,
  name text,
  -- of the rules where the file's name of it is known, else as typed
  programme text,
  programme_text text,
  term text,
  amount_fen bigint,
  standing text not null check (standing in ('granted', 'paid', 'failed')),
  register text not null,
  file text not null,
  sheet text not null,
  row_no integer not null,
  paid_on date,
  is_deceased boolean not null,
  is_graduated boolean not null,
  is_at_school boolean not null,
  primary key (run_id, told_no)
);
create index run_told_by_person on aid.run_told (run_id, person_id, programme, term);
create index run_told_by_programme on aid.run_told (run_id, programme, term);

do $$
declare
  name text;
begin
  foreach name in array array['run_student', 'run_due', 'run_told']
  loop
    execute format('alter table aid.%I enable row level security', name);
  end loop;
end $$;
grant select on aid.run, aid.run_student, aid.run_due, aid.run_told to fuzhi_request;
-- whoever takes applications in sees whom the lists name; entitlements are seen by whoever sees awards or the unaided
create policy seen on aid.run_student for select to fuzhi_request
  using (division like any ((select access.prefixes('hardship.collect'))::text[])
    or school = any ((select access.schools('hardship.collect'))::text[]));
create policy seen on aid.run_due for select to fuzhi_request
  using (division like any ((select access.prefixes('awards.read'))::text[])
    or division like any ((select access.prefixes('aid.read'))::text[])
    or school = any ((select access.schools('aid.read'))::text[]));
create policy seen on aid.run_told for select to fuzhi_request
  using (division like any ((select access.prefixes('awards.read'))::text[])
    or division like any ((select access.prefixes('aid.read'))::text[])
    or school = any ((select access.schools('aid.read'))::text[]));

-- the rows of the lists as they stood when the application was taken in
alter table aid.hardship_case add column list_rows jsonb not null default '[]';
-- the term of a round of changes
alter table aid.hardship_round add column term text check (term ~ '^[0-9]{4}-(spring|autumn)$');
create unique index hardship_change_once on aid.hardship_round (division, term) where kind = 'change';
insert into aid.hardship_move values
  ('refuse', 'appealed', 'refused', 'hardship.file', '{refuse}', null, false, true, false);

-- The minutes of class and school are theirs and the bureau's: the joint review sees what was collected.
drop policy seen on aid.hardship_meeting;
create policy seen on aid.hardship_meeting for select to fuzhi_request
  using (school = any ((select access.schools('hardship.read'))::text[])
    or (division like any ((select access.prefixes('hardship.read'))::text[])
      and not division like any ((select access.prefixes('hardship.joint'))::text[])));

-- A notice of determination is read by whoever sees its round; of its lines only those of cases that one sees.
create policy seen_by_round on aid.notice for select to fuzhi_request
  using (kind = 'identification'
    and exists (select 1 from aid.hardship_round as r where r.round_id = notice.round_id));
drop policy seen on aid.notice_line;
create policy seen on aid.notice_line for select to fuzhi_request
  using (exists (select 1 from aid.notice as n where n.notice_id = notice_line.notice_id
      and n.division like any ((select access.prefixes('notice.read'))::text[]))
    or exists (select 1 from aid.hardship_case as c where c.case_id = notice_line.case_id));
drop policy seen on aid.objection;
create policy seen on aid.objection for select to fuzhi_request
  using (exists (select 1 from aid.notice_line as l
    where l.notice_id = objection.notice_id and l.line_no = objection.line_no));
create policy made_to_case on aid.objection for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.notice_line as l
    join aid.hardship_case as c on c.case_id = l.case_id
    where l.notice_id = objection.notice_id and l.line_no = objection.line_no
      and (c.school = any ((select access.schools('hardship.collect'))::text[])
        or c.division like any ((select access.prefixes('hardship.collect'))::text[]))));
create policy made_to_case on aid.objection_answer for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.objection as o
    join aid.notice_line as l on l.notice_id = o.notice_id and l.line_no = o.line_no
    join aid.hardship_case as c on c.case_id = l.case_id
    where o.objection_id = objection_answer.objection_id
      and c.division like any ((select access.prefixes('hardship.file'))::text[])));
