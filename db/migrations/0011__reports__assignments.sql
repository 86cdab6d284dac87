-- Who is to look after which listing, until when. An assignment is one act over many children (or pairs to decide); it is
-- never changed: a later act over the same child stands in its place, an act that names nobody takes it back. A child is
-- named by its person id, so that what was assigned stays assigned from run to run.
create table reports.assignment (
  assignment_id bigint generated always as identity primary key,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  -- what the children were chosen from: a list of the page
  list text not null,
  target text not null check (target in ('township', 'school', 'division', 'account', 'nobody')),
  to_account integer references access.account,
  due_on date,
  note text,
  check ((target = 'account') = (to_account is not null))
);

create table reports.assigned (
  assignment_id bigint not null references reports.assignment,
  list text not null,
  -- person id, or the key of a pair
  subject_id text not null,
  division text not null,
  school text,
  to_account integer,
  -- a division's code or a school, as a scope
  to_scope text,
  -- as it was called then
  to_name text,
  primary key (assignment_id, list, subject_id)
);

-- What holds of each child now: the latest act. Follows from the two above; nobody writes it but the trigger.
create table reports.assigned_now (
  list text not null,
  subject_id text not null,
  assignment_id bigint not null,
  division text not null,
  school text,
  to_account integer,
  to_scope text,
  to_name text,
  due_on date,
  note text,
  made_at timestamptz not null,
  made_name text not null,
  is_standing boolean not null,
  primary key (list, subject_id)
);
create index assigned_now_by_account on reports.assigned_now (to_account) where is_standing;
create index assigned_now_by_scope on reports.assigned_now (to_scope) where is_standing;

create function reports.keep_assigned_now() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  insert into reports.assigned_now as n (list, subject_id, assignment_id, division, school, to_account, to_scope, to_name,
    due_on, note, made_at, made_name, is_standing)
  select new.list, new.subject_id, new.assignment_id, new.division, new.school, new.to_account, new.to_scope, new.to_name,
    a.due_on, a.note, a.made_at, a.made_name, a.target <> 'nobody'
  from reports.assignment as a where a.assignment_id = new.assignment_id
  on conflict (list, subject_id) do update set assignment_id = excluded.assignment_id, division = excluded.division,
    school = excluded.school, to_account = excluded.to_account, to_scope = excluded.to_scope, to_name = excluded.to_name,
    due_on = excluded.due_on, note = excluded.note, made_at = excluded.made_at, made_name = excluded.made_name,
    is_standing = excluded.is_standing
  where n.assignment_id < excluded.assignment_id;
  return null;
end $$;
create trigger assigned_keeps_now after insert on reports.assigned
  for each row execute procedure reports.keep_assigned_now();

create function reports.refuse_assignment_change() returns trigger language plpgsql as $$
begin
  raise exception 'reports.assignment-append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger assignment_keeps before update or delete or truncate on reports.assignment
  for each statement execute procedure reports.refuse_assignment_change();
create trigger assigned_keeps before update or delete or truncate on reports.assigned
  for each statement execute procedure reports.refuse_assignment_change();

-- Accounts to which something may be assigned: they hold the right that a list wants within the places in which the asker
-- holds `lists.assign`. Who works elsewhere is not told.
create function access.assignees(wanted text, of_account integer, typed text, most integer)
returns table (account_id integer, full_name text, roles text[], scopes text[])
language sql stable security definer set search_path = pg_catalog as $$
  select a.account_id, a.full_name, array_agg(distinct g.role), array_agg(distinct g.scope)
  from access.account as a
  join access.role_grant as g on g.account_id = a.account_id and g.valid_to is null
  join access.role_right as r on r.role = g.role and r.right_code = wanted
  where a.is_active
    and (of_account is null or a.account_id = of_account)
    and (typed = '' or position(lower(typed) in lower(a.full_name)) > 0 or position(lower(typed) in lower(a.name)) > 0)
    and case when g.scope like 'school:%' then substr(g.scope, 8, 6) else g.scope end
      like any (access.prefixes('lists.assign'))
  group by a.account_id, a.full_name
  order by a.full_name, a.account_id limit most
$$;

revoke all on function access.assignees(text, integer, text, integer), reports.keep_assigned_now(),
  reports.refuse_assignment_change() from public;
grant execute on function access.assignees(text, integer, text, integer) to fuzhi_request;

grant select, insert on reports.assignment to fuzhi_request;
grant select, insert on reports.assigned to fuzhi_request;
grant select on reports.assigned_now to fuzhi_request;

alter table reports.assignment enable row level security;
alter table reports.assigned enable row level security;
alter table reports.assigned_now enable row level security;

-- one's own acts alone; what they did to a child is told with the child
create policy own on reports.assignment to fuzhi_request
  using (made_by = nullif(current_setting('fuzhi.account_id', true), '')::integer)
  with check (made_by = nullif(current_setting('fuzhi.account_id', true), '')::integer);
create policy given on reports.assigned for insert to fuzhi_request
  with check (division like any ((select access.prefixes('lists.assign'))::text[]));
create policy seen on reports.assigned for select to fuzhi_request
  using (division like any ((select access.prefixes())::text[])
    or school = any ((select access.schools())::text[]));
create policy seen on reports.assigned_now for select to fuzhi_request
  using (
    (division like any ((select access.prefixes())::text[]) or school = any ((select access.schools())::text[]))
    and case list
      when 'out-of-school' then division like any ((select access.prefixes('lists.read'))::text[])
        or school = any ((select access.schools('lists.read'))::text[])
      when 'unaided' then division like any ((select access.prefixes('aid.read'))::text[])
        or school = any ((select access.schools('aid.read'))::text[])
      when 'review' then division like any ((select access.prefixes('review.read'))::text[])
      else false end
  );
