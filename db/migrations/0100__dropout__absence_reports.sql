-- From the first day away without leave to the school's written report: the visit at home and the report are acts of their own,
-- with who and when; the report opens a case, as a listing by the comparison does (docs/decisions/0093).
create table dropout.absence_act (
  act_no bigint generated always as identity primary key,
  kind text not null check (kind in ('visit', 'report')),
  person_id text not null,
  school text not null,
  class text not null,
  division text not null,
  -- the first day away without leave of the row that it belongs to, as it was then
  since date not null,
  -- by which day it was due
  due_on date not null,
  on_day date not null,
  done_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null,
  author_role text not null,
  data jsonb not null
);
create index absence_act_of_child on dropout.absence_act (person_id, on_day);
-- one report for a row of days, however often it is sent
create unique index absence_report_once on dropout.absence_act (person_id, since) where kind = 'report';
create trigger absence_act_keeps before update or delete or truncate on dropout.absence_act
  for each statement execute procedure dropout.refuse_change();

grant select, insert on dropout.absence_act to fuzhi_request;
alter table dropout.absence_act enable row level security;
create policy seen on dropout.absence_act for select to fuzhi_request
  using (school = any ((select access.schools())::text[])
    or substr(school, 8, 6) like any ((select access.prefixes())::text[])
    or division like any ((select access.prefixes())::text[]));
create policy done on dropout.absence_act for insert to fuzhi_request with check (dropout.own_account(account_id)
  and current_setting('fuzhi.right', true) = 'attendance.write'
  and school = any ((select access.schools())::text[]));

-- What a school reported is not taken back by a comparison of registers: they go on telling that the child is enrolled.
alter table dropout."case" add column is_reported boolean not null default false;

create or replace function dropout.follow_act() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  update dropout."case" set
    since = case when step <> new.step_after or new.kind in ('open', 'reopen', 'send-back') then new.on_day else since end,
    step = new.step_after, due_on = new.due_on, acts = new.act_no,
    placed_school = case when new.kind = 'place' then new.data ->> 'school'
      when new.kind in ('open', 'reopen') then null else placed_school end,
    is_reported = case when new.kind in ('open', 'reopen') then new.account_id is not null
      when new.kind = 'reported' then true else is_reported end
  where case_id = new.case_id and acts = new.act_no - 1;
  if not found then
    raise exception 'dropout.act-out-of-turn' using errcode = 'serialization_failure';
  end if;
  return new;
end $$;

-- Pupils at school beside the children of school age: the roll of a class is of its whole class.
create table dropout.run_pupil (
  run_id integer not null references dropout.run on delete cascade,
  person_id text not null,
  division text not null,
  school text not null,
  class text not null,
  name text,
  sex text,
  primary key (run_id, person_id)
);
create index run_pupil_of_class on dropout.run_pupil (run_id, school, class);
create index run_child_of_class on dropout.run_child (run_id, school, class) where is_in_school and class is not null;
grant select on dropout.run_pupil to fuzhi_request;
alter table dropout.run_pupil enable row level security;
create policy called on dropout.run_pupil for select to fuzhi_request
  using (current_setting('fuzhi.right', true) = 'attendance.write'
    and school = any ((select access.schools('attendance.write'))::text[]));
