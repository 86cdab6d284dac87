-- Changes of divisions that an office records: proposed by one person, in force once another has approved. What comes with the
-- platform stands in rules/divisions. Nothing is ever changed; where a change stands follows from the acts over it.
create schema registry;

create table registry.division_change (
  change_id integer generated always as identity primary key,
  county text not null check (length(county) = 6),
  happened_on date not null,
  kind text not null check (kind in ('merge', 'rename', 'split', 'move')),
  -- from, to, below: codes and names (src/registry/change/change.ts)
  places jsonb not null,
  -- number or name of the document; none: 来源待核
  document text,
  proposed_at timestamptz not null,
  proposed_by integer references access.account,
  proposed_name text not null,
  -- of the demonstration: stands over made-up data alone
  made_up text unique
);
create index division_change_by_county on registry.division_change (county, happened_on);

create table registry.division_change_act (
  change_id integer not null references registry.division_change,
  act_no integer not null,
  act text not null check (act in ('approve', 'refuse', 'withdraw', 'revoke')),
  done_at timestamptz not null,
  done_by integer references access.account,
  done_name text not null,
  reason text,
  primary key (change_id, act_no)
);

-- proposed | approve | refuse | withdraw | revoke: the latest act
create function registry.change_state(of_change integer) returns text language sql stable security definer
set search_path = pg_catalog as $$
  select coalesce((select act from registry.division_change_act where change_id = of_change
    order by act_no desc limit 1), 'proposed')
$$;

-- Whoever proposed takes back; another approves, refuses, and revokes what is in force. One after the other.
create function registry.keep_change_order() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  maker integer;
  state text;
  acts integer;
begin
  select proposed_by into maker from registry.division_change where change_id = new.change_id for update;
  state := registry.change_state(new.change_id);
  select count(*) into acts from registry.division_change_act where change_id = new.change_id;
  if new.act_no <> acts + 1
    or (new.act = 'revoke' and state <> 'approve') or (new.act <> 'revoke' and state <> 'proposed')
    or (new.act = 'withdraw' and new.done_by is distinct from maker)
    or (new.act <> 'withdraw' and new.done_by is not distinct from maker and maker is not null)
  then
    raise exception 'registry.change-out-of-turn' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger division_change_act_order before insert on registry.division_change_act
  for each row execute procedure registry.keep_change_order();

create function registry.refuse_change_edit() returns trigger language plpgsql as $$
begin
  raise exception 'registry.change-append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger division_change_keeps before update or delete or truncate on registry.division_change
  for each statement execute procedure registry.refuse_change_edit();
create trigger division_change_act_keeps before update or delete or truncate on registry.division_change_act
  for each statement execute procedure registry.refuse_change_edit();

revoke all on function registry.change_state(integer), registry.keep_change_order(), registry.refuse_change_edit() from public;
grant usage on schema registry to fuzhi_request;
grant execute on function registry.change_state(integer) to fuzhi_request;
grant select, insert on registry.division_change, registry.division_change_act to fuzhi_request;

alter table registry.division_change enable row level security;
alter table registry.division_change_act enable row level security;

-- of the counties in which the reader has places; what is not in force yet is seen by whoever proposes or approves there
create policy seen on registry.division_change for select to fuzhi_request
  using (access.touches(county) and (registry.change_state(change_id) in ('approve', 'revoke')
    or county like any ((select access.prefixes('divisions.propose'))::text[])
    or county like any ((select access.prefixes('divisions.approve'))::text[])));
create policy proposed on registry.division_change for insert to fuzhi_request
  with check (county like any ((select access.prefixes('divisions.propose'))::text[]) and made_up is null
    and proposed_by = nullif(current_setting('fuzhi.account_id', true), '')::integer);
create policy seen on registry.division_change_act for select to fuzhi_request
  using (exists (select 1 from registry.division_change as c where c.change_id = division_change_act.change_id));
create policy done on registry.division_change_act for insert to fuzhi_request
  with check (done_by = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and exists (select 1 from registry.division_change as c where c.change_id = division_change_act.change_id
      and (c.county like any ((select access.prefixes('divisions.approve'))::text[])
        or (division_change_act.act = 'withdraw' and c.county like any ((select access.prefixes('divisions.propose'))::text[])))));
