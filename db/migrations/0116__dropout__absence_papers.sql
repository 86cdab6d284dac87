-- The school's written report of an absence as a paper: numbered within the school's series without gaps, kept as it was made.
create table dropout.absence_paper (
  series text not null,
  number integer not null check (number > 0),
  label text not null,
  act_no bigint not null unique references dropout.absence_act,
  sha256 text not null,
  template_sha256 text not null,
  content bytea not null,
  made_at timestamptz not null,
  account_id integer not null references access.account,
  primary key (series, number)
);

-- A series is one whoever looks: the number is taken by the database, and its row stands in the same transaction.
create function dropout.next_absence_number(of_series text) returns integer language plpgsql security definer
set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7210441, hashtext(of_series));
  return (select coalesce(max(p.number), 0) + 1 from dropout.absence_paper as p where p.series = of_series);
end $$;
create function dropout.refuse_absence_gap() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if new.number <> dropout.next_absence_number(new.series) then
    raise exception 'dropout.number-out-of-turn' using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
create trigger absence_paper_in_turn before insert on dropout.absence_paper
  for each row execute procedure dropout.refuse_absence_gap();
create trigger absence_paper_keeps before update or delete or truncate on dropout.absence_paper
  for each statement execute procedure dropout.refuse_change();

revoke all on function dropout.next_absence_number(text), dropout.refuse_absence_gap() from public;
grant execute on function dropout.next_absence_number(text) to fuzhi_request;
grant select, insert on dropout.absence_paper to fuzhi_request;
alter table dropout.absence_paper enable row level security;
-- Whoever sees the report sees its paper; whoever reported makes it.
create policy seen on dropout.absence_paper for select to fuzhi_request
  using (exists (select 1 from dropout.absence_act as a where a.act_no = absence_paper.act_no));
create policy made on dropout.absence_paper for insert to fuzhi_request with check (dropout.own_account(account_id)
  and exists (select 1 from dropout.absence_act as a where a.act_no = absence_paper.act_no and a.kind = 'report'
    and a.account_id = absence_paper.account_id));
