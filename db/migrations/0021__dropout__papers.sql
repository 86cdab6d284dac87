-- Papers made for a case: numbered within their series without gaps, kept as they were made; and the offices' own templates.
create table dropout.paper (
  series text not null,
  number integer not null check (number > 0),
  label text not null,
  case_id integer not null references dropout."case",
  act_no integer not null,
  kind text not null,
  sha256 text not null,
  template_sha256 text not null,
  content bytea not null,
  made_at timestamptz not null,
  account_id integer not null references access.account,
  primary key (series, number),
  unique (case_id, act_no)
);

-- A series is one whoever looks: the number is taken by the database, and its row stands in the same transaction.
create function dropout.next_number(of_series text) returns integer language plpgsql security definer
set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7210441, hashtext(of_series));
  return (select coalesce(max(p.number), 0) + 1 from dropout.paper as p where p.series = of_series);
end $$;
create function dropout.refuse_gap() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if new.number <> dropout.next_number(new.series) then
    raise exception 'dropout.number-out-of-turn' using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger paper_in_turn before insert on dropout.paper for each row execute procedure dropout.refuse_gap();
create trigger paper_keeps before update or delete or truncate on dropout.paper
  for each statement execute procedure dropout.refuse_change();

-- An office's own template takes the place of the one that comes with the platform; earlier ones stay.
create table dropout.template (
  template_id integer generated always as identity primary key,
  division text not null,
  kind text not null,
  sha256 text not null,
  content bytea not null,
  laid_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null
);
create trigger template_keeps before update or delete or truncate on dropout.template
  for each statement execute procedure dropout.refuse_change();

revoke all on function dropout.next_number(text), dropout.refuse_gap() from public;
grant execute on function dropout.next_number(text) to fuzhi_request;
grant select, insert on dropout.paper, dropout.template to fuzhi_request;
alter table dropout.paper enable row level security;
alter table dropout.template enable row level security;
create policy seen on dropout.paper for select to fuzhi_request
  using (current_setting('fuzhi.right', true) like 'cases.%'
    and exists (select 1 from dropout."case" as c where c.case_id = paper.case_id));
create policy made on dropout.paper for insert to fuzhi_request with check (
  account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
  and exists (select 1 from dropout.act as a where a.case_id = paper.case_id and a.act_no = paper.act_no
    and a.kind = 'issue' and a.account_id = paper.account_id)
);
-- Templates hold no child: whoever makes papers anywhere reads them; a bureau lays its own.
create policy seen on dropout.template for select to fuzhi_request using (true);
create policy laid on dropout.template for insert to fuzhi_request with check (
  account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
  and division like any ((select access.prefixes('cases.close'))::text[])
);
