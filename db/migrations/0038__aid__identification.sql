-- Determination of hardship: rounds (one a school year, and the changes of a term), cases, meetings with members and minutes,
-- steps that never change. A school sees its own, the poverty office what was collected for it, the bureau all.
create table aid.hardship_round (
  round_id bigint generated always as identity primary key,
  division text not null,
  school_year integer not null check (school_year between 2000 and 2100),
  kind text not null check (kind in ('yearly', 'change')),
  -- what families were told (告知), and until when they may apply
  told text not null check (length(told) between 10 and 2000),
  closes_on date not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);
create unique index hardship_round_once on aid.hardship_round (division, school_year) where kind = 'yearly';

create table aid.hardship_case (
  case_id bigint generated always as identity primary key,
  round_id bigint not null references aid.hardship_round,
  division text not null,
  school text not null,
  person_id text not null check (person_id ~ '^P[0-9]+$'),
  name text not null,
  grade text,
  class_name text,
  -- departments' lists on which the family stands; nobody asks these for proof
  lists text[] not null default '{}',
  has_undertaking boolean not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  unique (round_id, person_id),
  check (has_undertaking or cardinality(lists) > 0)
);
create index hardship_case_by_school on aid.hardship_case (school);

create table aid.hardship_meeting (
  meeting_id bigint generated always as identity primary key,
  round_id bigint not null references aid.hardship_round,
  division text not null,
  school text not null,
  kind text not null check (kind in ('class', 'school')),
  held_on date not null,
  members text[] not null check (cardinality(members) >= 3),
  minutes text not null check (length(minutes) between 10 and 10000),
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);

create table aid.hardship_move (
  step text not null,
  state_before text not null,
  state text not null,
  right_code text not null,
  not_steps text[] not null,
  meeting text,
  wants_level boolean not null,
  wants_words boolean not null,
  only_listed boolean not null,
  primary key (step, state_before)
);
insert into aid.hardship_move values
  ('apply', '', 'applied', 'hardship.collect', '{}', null, false, false, false),
  ('class-review', 'applied', 'class-reviewed', 'hardship.collect', '{}', 'class', false, false, false),
  ('school-review', 'class-reviewed', 'school-reviewed', 'hardship.review', '{class-review}', 'school', true, false, false),
  ('school-review', 'applied', 'school-reviewed', 'hardship.review', '{}', 'school', true, false, true),
  ('collect', 'school-reviewed', 'collected', 'hardship.file', '{}', null, false, false, false),
  ('joint-review', 'collected', 'joint-reviewed', 'hardship.joint', '{collect,school-review}', null, false, false, false),
  ('publish', 'joint-reviewed', 'noticed', 'hardship.file', '{}', null, false, false, false),
  ('file', 'noticed', 'filed', 'hardship.file', '{}', null, false, false, false),
  ('refuse', 'applied', 'refused', 'hardship.review', '{}', null, false, true, false),
  ('refuse', 'class-reviewed', 'refused', 'hardship.review', '{}', null, false, true, false),
  ('refuse', 'collected', 'refused', 'hardship.joint', '{}', null, false, true, false),
  ('refuse', 'noticed', 'refused', 'hardship.file', '{}', null, false, true, false),
  ('appeal', 'refused', 'appealed', 'hardship.collect', '{}', null, false, true, false),
  ('rehear', 'appealed', 'collected', 'hardship.file', '{refuse}', null, true, true, false),
  ('end', 'filed', 'ended', 'hardship.file', '{}', null, false, true, false);

create table aid.hardship_step (
  case_id bigint not null references aid.hardship_case,
  step_no integer not null,
  step text not null,
  state text not null,
  level text check (level in ('special', 'hard', 'slight')),
  meeting_id bigint references aid.hardship_meeting,
  words text,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  primary key (case_id, step_no)
);

alter table aid.notice add column round_id bigint references aid.hardship_round;
alter table aid.notice_line add column case_id bigint references aid.hardship_case;
create index notice_line_by_case on aid.notice_line (case_id);

create function aid.hardship_state(of_case bigint) returns text language sql stable security definer
set search_path = pg_catalog as $$
  select s.state from aid.hardship_step as s where s.case_id = of_case order by s.step_no desc limit 1
$$;

create function aid.check_hardship_step() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  one aid.hardship_case;
  move aid.hardship_move;
begin
  select * into one from aid.hardship_case as c where c.case_id = new.case_id for update;
  select * into move from aid.hardship_move as m
  where m.step = new.step and m.state_before = coalesce(aid.hardship_state(new.case_id), '') and m.state = new.state;
  if not found or (move.only_listed and cardinality(one.lists) = 0)
    or new.step_no <> (select count(*) + 1 from aid.hardship_step as s where s.case_id = new.case_id) then
    raise exception 'aid.step-out-of-order' using errcode = 'check_violation';
  end if;
  if exists (select 1 from aid.hardship_step as s
    where s.case_id = new.case_id and s.step = any (move.not_steps) and s.made_by = new.made_by) then
    raise exception 'aid.same-person' using errcode = 'check_violation';
  end if;
  if move.meeting is not null and not exists (select 1 from aid.hardship_meeting as m
    where m.meeting_id = new.meeting_id and m.kind = move.meeting and m.school = one.school and m.round_id = one.round_id) then
    raise exception 'aid.meeting-missing' using errcode = 'check_violation';
  end if;
  if move.wants_level and new.level is null then
    raise exception 'aid.level-missing' using errcode = 'check_violation';
  end if;
  if move.wants_words and coalesce(length(trim(new.words)), 0) < 2 then
    raise exception 'aid.words-missing' using errcode = 'check_violation';
  end if;
  if new.step = 'publish' and not exists (select 1 from aid.notice_line as l where l.case_id = new.case_id) then
    raise exception 'aid.not-noticed' using errcode = 'check_violation';
  end if;
  if new.step = 'file' then
    if exists (select 1 from aid.notice_line as l join aid.notice as n on n.notice_id = l.notice_id
      where l.case_id = new.case_id and n.ends_on >= (new.made_at at time zone 'Asia/Shanghai')::date) then
      raise exception 'aid.notice-runs' using errcode = 'check_violation';
    end if;
    if exists (select 1 from aid.notice_line as l
      join aid.objection as o on o.notice_id = l.notice_id and o.line_no = l.line_no
      left join aid.objection_answer as a on a.objection_id = o.objection_id
      where l.case_id = new.case_id and a.is_upheld is distinct from false) then
      raise exception 'aid.objection-open' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger hardship_step_allowed before insert on aid.hardship_step
  for each row execute procedure aid.check_hardship_step();

do $$
declare
  name text;
begin
  foreach name in array array['hardship_round', 'hardship_case', 'hardship_meeting', 'hardship_move', 'hardship_step']
  loop
    execute format('create trigger %I before update or delete or truncate on aid.%I
      for each statement execute procedure aid.refuse_change()', name || '_stays', name);
    if name <> 'hardship_move' then
      execute format('alter table aid.%I enable row level security', name);
      execute format('grant select, insert on aid.%I to fuzhi_request', name);
    end if;
  end loop;
end $$;
grant select on aid.hardship_move to fuzhi_request;
revoke all on function aid.hardship_state(bigint), aid.check_hardship_step() from public;
grant execute on function aid.hardship_state(bigint) to fuzhi_request;

-- whoever works in a county sees its rounds: schools by the county in their scope's name
create policy seen on aid.hardship_round for select to fuzhi_request
  using (division like any ((select access.prefixes('hardship.read'))::text[]) or exists (
    select 1 from unnest((select access.schools('hardship.read'))::text[]) as s where split_part(s, ':', 2) = division));
create policy made on aid.hardship_round for insert to fuzhi_request
  with check (division like any ((select access.prefixes('hardship.file'))::text[]) and made_by = aid.actor());
create policy seen on aid.hardship_case for select to fuzhi_request
  using (school = any ((select access.schools('hardship.read'))::text[])
    or (division like any ((select access.prefixes('hardship.read'))::text[]) and (
      not division like any ((select access.prefixes('hardship.joint'))::text[])
      or aid.hardship_state(case_id) not in ('applied', 'class-reviewed', 'school-reviewed'))));
create policy made on aid.hardship_case for insert to fuzhi_request
  with check (made_by = aid.actor() and (school = any ((select access.schools('hardship.collect'))::text[])
    or division like any ((select access.prefixes('hardship.collect'))::text[])));
create policy seen on aid.hardship_meeting for select to fuzhi_request
  using (school = any ((select access.schools('hardship.read'))::text[])
    or division like any ((select access.prefixes('hardship.read'))::text[]));
create policy made on aid.hardship_meeting for insert to fuzhi_request
  with check (made_by = aid.actor() and (school = any ((select access.schools('hardship.collect'))::text[])
    or division like any ((select access.prefixes('hardship.collect'))::text[])));
create policy seen on aid.hardship_step for select to fuzhi_request
  using (exists (select 1 from aid.hardship_case as c where c.case_id = hardship_step.case_id));
create policy made on aid.hardship_step for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.hardship_case as c
    join aid.hardship_move as m on m.step = hardship_step.step and m.state = hardship_step.state
    where c.case_id = hardship_step.case_id
      and (c.division like any (access.prefixes(m.right_code)) or c.school = any (access.schools(m.right_code)))));
