-- The audit trail: who did what with which child, append-only, sealed into a chain of hashes (docs/decisions/0031).
create schema if not exists access;
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'fuzhi_request') then
    create role fuzhi_request nologin;
  end if;
end $$;

-- One row per thing done. Holds no citizen ID and no telephone number; a child by its person id.
create table access.audit_event (
  event_id bigint generated always as identity primary key,
  recorded_at timestamptz not null default clock_timestamp(),
  account_id integer,
  -- name and role as they were then
  account_name text,
  role text,
  -- divisions in which the account held the right
  places text[] not null default '{}',
  used_right text,
  action text not null check (action ~ '^[a-z-]{1,40}$'),
  subject_kind text,
  subject_id text,
  person_ids text[] not null default '{}',
  detail jsonb,
  purpose text,
  is_done boolean not null,
  constraint audit_event_words_hold_no_number check (
    concat_ws(' ', detail, purpose) !~ '[0-9]{15}|(^|[^0-9])1[3-9][0-9]{9}([^0-9]|$)'
  ),
  constraint audit_event_subject_is_no_citizen check (
    subject_id !~ '(^|[^0-9a-f])[1-9][0-9]{5}(19|20)[0-9]{9}[0-9Xx]([^0-9a-f]|$)'
  ),
  constraint audit_event_persons_by_person_id check (array_to_string(person_ids, ' ') !~ '(^| )[^P]')
);
create index audit_event_by_time on access.audit_event (recorded_at);
create index audit_event_by_account on access.audit_event (account_id, event_id);
create index audit_event_by_action on access.audit_event (action, event_id);

-- Events that wait for their seal: written with the event, so that none is forgotten however late it commits.
create table access.audit_unsealed (event_id bigint primary key);

-- One row per sealed event: hash = H(hash before || this seal and its event, as text).
create table access.audit_seal (
  position bigint primary key check (position > 0),
  event_id bigint not null unique,
  sealed_at timestamptz not null,
  algorithm text not null check (algorithm in ('sha256', 'sm3')),
  hash bytea not null
);

-- Which events showed a person; follows from the events, laid when they are sealed.
create table access.audit_person (
  person_id text not null,
  event_id bigint not null,
  primary key (person_id, event_id)
);

-- Where the chain begins after its oldest part was removed.
create table access.audit_prune (
  position bigint primary key,
  algorithm text not null check (algorithm in ('sha256', 'sm3')),
  hash bytea not null,
  sealed_at timestamptz not null,
  pruned_at timestamptz not null
);

create function access.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'access.audit-append-only' using errcode = 'insufficient_privilege';
end $$;

-- A row goes only with the sealed beginning of the chain, and never in its first six months.
create function access.refuse_young_audit() returns trigger language plpgsql
set search_path = pg_catalog as $$
declare
  at_position bigint;
  of_time timestamptz;
begin
  if tg_table_name = 'audit_seal' then
    at_position := old.position;
    of_time := old.sealed_at;
  else
    select position into at_position from access.audit_seal where event_id = old.event_id;
    of_time := old.recorded_at;
  end if;
  if of_time >= now() - interval '6 months'
    or not exists (select 1 from access.audit_prune where position >= at_position)
  then
    raise exception 'access.audit-append-only' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

create trigger audit_event_keeps before update or truncate on access.audit_event
  for each statement execute procedure access.refuse_audit_change();
create trigger audit_event_stays before delete on access.audit_event
  for each row execute procedure access.refuse_young_audit();
create trigger audit_seal_keeps before update or truncate on access.audit_seal
  for each statement execute procedure access.refuse_audit_change();
create trigger audit_seal_stays before delete on access.audit_seal
  for each row execute procedure access.refuse_young_audit();
create trigger audit_prune_keeps before update or delete or truncate on access.audit_prune
  for each statement execute procedure access.refuse_audit_change();

-- Name, role and divisions of an account under a right; without a right, under any.
create function access.audit_author(
  of_account integer, of_right text, out author_name text, out author_role text, out author_places text[]
) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  author_places := '{}';
  if of_account is null or to_regclass('access.role_grant') is null then
    return;
  end if;
  select a.full_name into author_name from access.account as a where a.account_id = of_account;
  select min(g.role),
    coalesce(array_agg(distinct case when g.scope like 'school:%' then substr(g.scope, 8, 6) else g.scope end), '{}')
  into author_role, author_places
  from access.role_grant as g
  where g.account_id = of_account and g.valid_to is null
    and (of_right is null or exists (
      select 1 from access.role_right as r where r.role = g.role and r.right_code = of_right
    ));
end $$;

-- The one way in for a request: who and under which right come from the request's own settings.
create function access.record_event(
  new_action text, new_subject_kind text, new_subject_id text, new_person_ids text[], new_detail jsonb,
  new_purpose text, new_is_done boolean
) returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  of_account integer := nullif(current_setting('fuzhi.account_id', true), '')::integer;
  of_right text := nullif(current_setting('fuzhi.right', true), '');
  author record;
  new_id bigint;
begin
  if of_account is null and current_setting('role') = 'fuzhi_request' then
    raise exception 'access.audit-without-account' using errcode = 'insufficient_privilege';
  end if;
  author := access.audit_author(of_account, of_right);
  insert into access.audit_event
    (account_id, account_name, role, places, used_right, action, subject_kind, subject_id, person_ids, detail, purpose,
     is_done)
  values
    (of_account, author.author_name, author.author_role, author.author_places, of_right, new_action, new_subject_kind,
     new_subject_id, coalesce(new_person_ids, '{}'), new_detail, new_purpose, new_is_done)
  returning event_id into new_id;
  insert into access.audit_unsealed values (new_id);
  return new_id;
end $$;

revoke all on access.audit_event, access.audit_unsealed, access.audit_seal, access.audit_person, access.audit_prune
  from public, fuzhi_request;
revoke all on function access.refuse_audit_change(), access.refuse_young_audit() from public;
revoke all on function access.audit_author(integer, text) from public;
revoke all on function access.record_event(text, text, text, text[], jsonb, text, boolean) from public;
grant usage on schema access to fuzhi_request;
grant execute on function access.record_event(text, text, text, text[], jsonb, text, boolean) to fuzhi_request;
