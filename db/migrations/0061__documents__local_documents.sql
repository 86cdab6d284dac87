-- Documents that a bureau adds to the library, and what became of documents: published by a second person, repealed on a
-- day. Nothing is changed: a document put right is a document of its own.
create schema if not exists documents;
grant usage on schema documents to fuzhi_request;

create function documents.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'documents.append-only' using errcode = 'insufficient_privilege';
end $$;

create table documents.document (
  document_id text primary key check (document_id ~ '^local-[0-9]{4,6}-[0-9]+$'),
  division text not null check (division ~ '^[0-9]{4}([0-9]{2})?$'),
  content jsonb not null,
  -- documents that it takes the place of
  replaces text[] not null default '{}',
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);

-- published: in force for everybody from then on; withdrawn: never was; repealed: also a document that came with the platform
create table documents.act (
  act_id bigint generated always as identity primary key,
  document_id text not null check (document_id ~ '^[a-z0-9-]{1,80}$'),
  division text not null check (division ~ '^[0-9]{4}([0-9]{2})?$'),
  act text not null check (act in ('publish', 'withdraw', 'repeal')),
  on_day date,
  words text,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  unique (document_id, division, act),
  check (act <> 'repeal' or (on_day is not null and length(trim(words)) >= 2))
);

create function documents.is_published(of_document text) returns boolean language sql stable security definer
set search_path = pg_catalog as $$
  select exists (select 1 from documents.act as a where a.document_id = of_document and a.act = 'publish')
$$;

create function documents.check_act() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  one documents.document;
  is_open boolean;
begin
  select * into one from documents.document as d where d.document_id = new.document_id for update;
  is_open := one.document_id is not null and not exists (
    select 1 from documents.act as a where a.document_id = new.document_id and a.act in ('publish', 'withdraw'));
  if (new.act in ('publish', 'withdraw') and not is_open) or (new.act = 'repeal' and is_open)
    or (one.document_id is not null and new.division <> one.division) then
    raise exception 'documents.out-of-order' using errcode = 'check_violation';
  end if;
  if new.act = 'publish' and one.made_by = new.made_by then
    raise exception 'documents.same-person' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger act_allowed before insert on documents.act for each row execute procedure documents.check_act();

do $$
declare
  name text;
begin
  foreach name in array array['document', 'act']
  loop
    execute format('create trigger %I before update or delete or truncate on documents.%I
      for each statement execute procedure documents.refuse_change()', name || '_stays', name);
    execute format('alter table documents.%I enable row level security', name);
    execute format('grant select, insert on documents.%I to fuzhi_request', name);
  end loop;
end $$;
revoke all on function documents.is_published(text), documents.check_act() from public;
grant execute on function documents.is_published(text) to fuzhi_request;

-- drafts are the bureau's own; a published document, and what became of any, is for everybody
create policy seen on documents.document for select to fuzhi_request
  using (documents.is_published(document_id) or division like any ((select access.prefixes('documents.read'))::text[]));
create policy made on documents.document for insert to fuzhi_request
  with check (made_by = nullif(current_setting('fuzhi.account_id', true), '')::integer and division = any (
    select rtrim(p, '%') from unnest((select access.prefixes('documents.draft'))::text[]) as p));
create policy seen on documents.act for select to fuzhi_request
  using (act <> 'withdraw' or division like any ((select access.prefixes('documents.read'))::text[]));
create policy made on documents.act for insert to fuzhi_request
  with check (made_by = nullif(current_setting('fuzhi.account_id', true), '')::integer
    and division = any (select rtrim(p, '%') from unnest((select access.prefixes(
      case act when 'withdraw' then 'documents.draft' else 'documents.publish' end))::text[]) as p));
