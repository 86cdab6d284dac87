-- Accounts, their roles in divisions and schools, sessions; and the role under which a request reads.
create schema if not exists access;

create table access.account (
  account_id integer generated always as identity primary key,
  name text not null,
  full_name text not null,
  password_hash text not null,
  is_password_temporary boolean not null,
  password_set_at timestamptz not null,
  totp_secret text,
  is_totp_confirmed boolean not null default false,
  -- a code is good once: the last time step of which one was taken
  totp_step bigint not null default 0,
  is_active boolean not null default true,
  is_demonstration boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by integer references access.account
);
create unique index account_by_name on access.account (lower(name));

-- Failures by the name that was typed, whether or not an account has it: nobody learns which names exist.
create table access.sign_in_failure (
  name_hash text primary key,
  failures integer not null,
  locked_until timestamptz,
  failed_at timestamptz not null
);

-- Copied from rules/access/roles.yaml at every start.
create table access.role (role text primary key, power text not null);
create table access.role_right (
  role text not null references access.role,
  right_code text not null,
  primary key (role, right_code)
);

-- A role of an account in a scope, half-open in time. Never updated but to end it.
create table access.role_grant (
  grant_id integer generated always as identity primary key,
  account_id integer not null references access.account,
  role text not null references access.role,
  scope text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  recorded_by integer references access.account,
  ended_by integer references access.account
);
create index role_grant_by_account on access.role_grant (account_id);

-- No account holds two powers: whoever grants or watches never uses, and the three officers are three.
create function access.refuse_mixed_powers() returns trigger language plpgsql as $$
begin
  perform 1 from access.account where account_id = new.account_id for update;
  if exists (
    select 1 from access.role_grant g join access.role r on r.role = g.role
    where g.account_id = new.account_id and g.valid_to is null
      and r.power <> (select power from access.role where role = new.role)
  ) then
    raise exception 'access.mixed-powers' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger role_grant_powers before insert on access.role_grant
  for each row execute procedure access.refuse_mixed_powers();

-- Only the hash of a session's token is kept: who reads this table cannot take a session over.
create table access.session (
  token_hash text primary key,
  account_id integer not null references access.account,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  is_second_factor_given boolean not null
);
create index session_by_account on access.session (account_id);

-- The role under which a request reads: it owns nothing, and row-level security holds for it.
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'fuzhi_request') then
    create role fuzhi_request nologin;
  end if;
  execute format('grant fuzhi_request to %I', current_user);
end $$;

-- The scopes in which the account of this request holds a right. Nothing set: none.
create function access.scopes(wanted text) returns setof text language sql stable security definer
set search_path = pg_catalog as $$
  select g.scope
  from access.role_grant as g
  join access.role_right as r on r.role = g.role
  join access.account as a on a.account_id = g.account_id
  where g.account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and r.right_code = wanted
    and g.valid_to is null and a.is_active
$$;

-- Patterns of the divisions seen with a right, for `like any`; scopes of schools seen, for `= any`.
create function access.prefixes(wanted text) returns text[] language sql stable security definer
set search_path = pg_catalog as $$
  select coalesce(array_agg(s || '%'), '{}') from access.scopes(wanted) as s where s not like 'school:%'
$$;
create function access.schools(wanted text) returns text[] language sql stable security definer
set search_path = pg_catalog as $$
  select coalesce(array_agg(s), '{}') from access.scopes(wanted) as s where s like 'school:%'
$$;

-- The same with the right that this request's route names.
create function access.prefixes() returns text[] language sql stable security definer
set search_path = pg_catalog as $$ select access.prefixes(current_setting('fuzhi.right', true)) $$;
create function access.schools() returns text[] language sql stable security definer
set search_path = pg_catalog as $$ select access.schools(current_setting('fuzhi.right', true)) $$;

grant usage on schema access to fuzhi_request;
revoke all on all functions in schema access from public;
grant execute on function access.prefixes(), access.prefixes(text), access.schools(), access.schools(text)
  to fuzhi_request;
