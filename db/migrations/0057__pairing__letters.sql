-- Responsibility letters by school year: signatures are acts. Plans of the county and of schools, with tasks and days.
create table pairing.letter_signature (
  letter text not null,
  -- first year of the school year
  year integer not null,
  -- code of a division, scope of a school, scope|class
  unit text not null,
  side text not null check (side in ('upper', 'lower')),
  division text not null,
  school text,
  signer text not null,
  post text not null,
  signed_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null,
  primary key (letter, year, unit, side)
);
create table pairing.plan (
  plan_id integer generated always as identity primary key,
  kind text not null check (kind in ('county', 'school')),
  unit text not null,
  division text not null,
  year integer not null,
  title text not null,
  made_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null,
  unique (kind, unit, year)
);
create table pairing.plan_task (
  task_id integer generated always as identity primary key,
  plan_id integer not null references pairing.plan,
  title text not null,
  responsible text not null,
  due_on date not null,
  made_at timestamptz not null,
  account_id integer not null references access.account
);
create index plan_task_by_plan on pairing.plan_task (plan_id, due_on);
create table pairing.plan_task_done (
  task_id integer primary key references pairing.plan_task,
  done_on date not null,
  note text not null,
  recorded_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null
);
do $$
declare kept text;
begin
  foreach kept in array array['letter_signature', 'plan', 'plan_task', 'plan_task_done'] loop
    execute format('create trigger %I before update or delete or truncate on pairing.%I
      for each statement execute procedure pairing.refuse_change()', kept || '_keeps', kept);
    execute format('grant select, insert on pairing.%I to fuzhi_request', kept);
    execute format('alter table pairing.%I enable row level security', kept);
  end loop;
end $$;
create policy seen on pairing.letter_signature for select to fuzhi_request
  using (division like any ((select access.prefixes('pairing.read'))::text[])
    or school = any ((select access.schools('pairing.read'))::text[]));
create policy signed on pairing.letter_signature for insert to fuzhi_request
  with check (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and (division like any ((select access.prefixes('pairing.pair'))::text[])
      or school = any ((select access.schools('pairing.pair'))::text[])));
create policy seen on pairing.plan for select to fuzhi_request
  using (division like any ((select access.prefixes('pairing.read'))::text[])
    or unit = any ((select access.schools('pairing.read'))::text[]));
create policy made on pairing.plan for insert to fuzhi_request
  with check (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and (division like any ((select access.prefixes('pairing.pair'))::text[])
      or unit = any ((select access.schools('pairing.pair'))::text[])));
create policy seen on pairing.plan_task for select to fuzhi_request
  using (exists (select 1 from pairing.plan as p where p.plan_id = plan_task.plan_id));
create policy made on pairing.plan_task for insert to fuzhi_request
  with check (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and exists (select 1 from pairing.plan as p where p.plan_id = plan_task.plan_id
      and (p.division like any ((select access.prefixes('pairing.pair'))::text[])
        or p.unit = any ((select access.schools('pairing.pair'))::text[]))));
create policy seen on pairing.plan_task_done for select to fuzhi_request
  using (exists (select 1 from pairing.plan_task as t where t.task_id = plan_task_done.task_id));
create policy told on pairing.plan_task_done for insert to fuzhi_request
  with check (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and exists (select 1 from pairing.plan_task as t join pairing.plan as p on p.plan_id = t.plan_id
      where t.task_id = plan_task_done.task_id
        and (p.division like any ((select access.prefixes('pairing.pair'))::text[])
          or p.unit = any ((select access.schools('pairing.pair'))::text[]))));

-- Who signed for a child that the request sees: names beyond one's places are told for it alone.
create function pairing.signers_of(of_child text, of_year integer)
returns table (letter text, side text, signer text, post text)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query select s.letter, s.side, s.signer, s.post
  from pairing.child as c join pairing.letter_signature as s on s.year = of_year and (
    (s.letter = 'county-township' and s.unit = substr(c.division, 1, 9)) or (s.letter = 'township-village' and s.unit = c.division)
    or (s.letter = 'bureau-school' and s.unit = c.school) or (s.letter = 'school-class' and s.unit = c.school || '|' || c.class))
  where c.person_id = of_child
    and (c.division like any (access.prefixes('pairing.read')) or c.school = any (access.schools('pairing.read'))
      or c.person_id = any (pairing.own_children('pairing.read')));
end $$;
revoke all on function pairing.signers_of(text, integer) from public;
grant execute on function pairing.signers_of(text, integer) to fuzhi_request;
