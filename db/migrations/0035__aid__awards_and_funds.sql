-- Awards (one child, programme and term), and the money behind them in double entry. Everything is append-only: what was
-- awarded or posted is never changed, and what came of it is a row of its own.
create schema if not exists aid;
grant usage on schema aid to fuzhi_request;

create function aid.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'aid.append-only' using errcode = 'insufficient_privilege';
end $$;

-- Who acts: the account of the request. What stands in a row about who did it is this and nothing else.
create function aid.actor() returns integer language sql stable set search_path = pg_catalog as $$
  select nullif(current_setting('fuzhi.account_id', true), '')::integer
$$;

create table aid.award (
  award_id bigint generated always as identity primary key,
  division text not null check (division ~ '^[0-9]{6,12}$'),
  school text,
  person_id text not null check (person_id ~ '^P[0-9]+$'),
  name text not null,
  grade text,
  class_name text,
  term text not null check (term ~ '^[0-9]{4}-(spring|autumn)$'),
  programme text not null check (programme ~ '^[a-z0-9-]+$'),
  programme_label jsonb not null,
  amount_fen bigint not null check (amount_fen between 1 and 100000000),
  -- the rule set and the facts that it stood on, frozen
  rule_hash text not null check (rule_hash ~ '^[0-9a-f]{16,64}$'),
  facts jsonb not null,
  facts_hash text not null check (facts_hash ~ '^[0-9a-f]{64}$'),
  -- counts the awards of the same child, programme and term: a new one only where the one before was withdrawn
  turn integer not null default 0,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  unique (person_id, programme, term, turn)
);
create index award_by_group on aid.award (division, programme, term);

-- Who pays which part of an award.
create table aid.award_share (
  award_id bigint not null references aid.award,
  source text not null check (source in ('central', 'province', 'city', 'county')),
  amount_fen bigint not null check (amount_fen > 0),
  primary key (award_id, source)
);

-- What became of an award: approved by another person than its maker, or withdrawn.
create table aid.award_act (
  award_id bigint not null references aid.award,
  act text not null check (act in ('approved', 'withdrawn')),
  reason text,
  act_at timestamptz not null,
  act_by integer not null references access.account,
  act_name text not null,
  primary key (award_id, act)
);

create function aid.begin_award() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (
    select 1 from aid.award as a
    where a.person_id = new.person_id and a.programme = new.programme and a.term = new.term
      and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
  ) then
    raise exception 'aid.award-stands' using errcode = 'unique_violation';
  end if;
  new.turn := (select count(*) from aid.award as a
    where a.person_id = new.person_id and a.programme = new.programme and a.term = new.term);
  return new;
end $$;
create trigger award_begins before insert on aid.award for each row execute procedure aid.begin_award();

create function aid.check_shares() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select coalesce(sum(s.amount_fen), 0) from aid.award_share as s where s.award_id = new.award_id)
    <> (select a.amount_fen from aid.award as a where a.award_id = new.award_id)
  then
    raise exception 'aid.shares-differ' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger award_is_shared after insert on aid.award
  deferrable initially deferred for each row execute procedure aid.check_shares();
create constraint trigger share_adds_up after insert on aid.award_share
  deferrable initially deferred for each row execute procedure aid.check_shares();

create function aid.check_award_act() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.act = 'approved' and new.act_by = (select a.made_by from aid.award as a where a.award_id = new.award_id) then
    raise exception 'aid.same-person' using errcode = 'check_violation';
  end if;
  if new.act = 'approved'
    and exists (select 1 from aid.award_act as w where w.award_id = new.award_id and w.act = 'withdrawn')
  then
    raise exception 'aid.award-withdrawn' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger award_act_allowed before insert on aid.award_act for each row execute procedure aid.check_award_act();

-- Double entry in whole fen. An entry is kept once under its key, so that what is done twice is posted once.
create table aid.fund_entry (
  entry_id bigint generated always as identity primary key,
  division text not null,
  kind text not null check (kind in ('allot', 'reserve', 'send', 'settle', 'hand-back', 'claw-back', 'give-back')),
  key text not null,
  batch_id bigint,
  -- number of the document by which money was granted
  document text,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  unique (division, key)
);
create table aid.fund_posting (
  entry_id bigint not null references aid.fund_entry,
  posting_no integer not null,
  source text not null check (source in ('central', 'province', 'city', 'county')),
  programme text not null,
  account text not null
    check (account in ('granted', 'allotted', 'to-pay', 'at-bank', 'paid', 'returned', 'clawed-back')),
  amount_fen bigint not null check (amount_fen <> 0),
  primary key (entry_id, posting_no)
);
create index fund_posting_by_account on aid.fund_posting (source, programme, account);

-- One at a time in a division: two entries that each leave enough could together leave too little.
create function aid.begin_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7210440, hashtext(new.division));
  return new;
end $$;
create trigger fund_entry_alone before insert on aid.fund_entry for each row execute procedure aid.begin_entry();

-- At the end of the transaction: every entry sums to 0 for each source and programme, and nothing but what is granted from
-- above stands below 0.
create function aid.check_entry() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select count(*) from aid.fund_posting as p where p.entry_id = new.entry_id) < 2 or exists (
    select 1 from aid.fund_posting as p where p.entry_id = new.entry_id
    group by p.source, p.programme having sum(p.amount_fen) <> 0
  ) then
    raise exception 'aid.entry-unbalanced' using errcode = 'check_violation';
  end if;
  if exists (
    select 1 from aid.fund_posting as p
    join aid.fund_entry as e on e.entry_id = p.entry_id
    where e.division = (select own.division from aid.fund_entry as own where own.entry_id = new.entry_id)
      and p.account <> 'granted'
      and (p.source, p.programme, p.account) in (
        select o.source, o.programme, o.account from aid.fund_posting as o
        where o.entry_id = new.entry_id and o.amount_fen < 0)
    group by p.source, p.programme, p.account having sum(p.amount_fen) < 0
  ) then
    raise exception 'aid.account-overdrawn' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger entry_balances after insert on aid.fund_entry
  deferrable initially deferred for each row execute procedure aid.check_entry();
-- A posting added to an older entry is looked at as well.
create function aid.check_posting() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select sum(p.amount_fen) from aid.fund_posting as p
      where p.entry_id = new.entry_id and p.source = new.source and p.programme = new.programme) <> 0 then
    raise exception 'aid.entry-unbalanced' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger posting_balances after insert on aid.fund_posting
  deferrable initially deferred for each row execute procedure aid.check_posting();

create trigger award_stays before update or delete or truncate on aid.award
  for each statement execute procedure aid.refuse_change();
create trigger award_share_stays before update or delete or truncate on aid.award_share
  for each statement execute procedure aid.refuse_change();
create trigger award_act_stays before update or delete or truncate on aid.award_act
  for each statement execute procedure aid.refuse_change();
create trigger fund_entry_stays before update or delete or truncate on aid.fund_entry
  for each statement execute procedure aid.refuse_change();
create trigger fund_posting_stays before update or delete or truncate on aid.fund_posting
  for each statement execute procedure aid.refuse_change();

revoke all on all functions in schema aid from public;
grant execute on function aid.actor() to fuzhi_request;
grant select, insert on aid.award, aid.award_share, aid.award_act, aid.fund_entry, aid.fund_posting to fuzhi_request;

alter table aid.award enable row level security;
alter table aid.award_share enable row level security;
alter table aid.award_act enable row level security;
alter table aid.fund_entry enable row level security;
alter table aid.fund_posting enable row level security;

create policy seen on aid.award for select to fuzhi_request
  using (division like any ((select access.prefixes('awards.read'))::text[]));
create policy made on aid.award for insert to fuzhi_request
  with check (division like any ((select access.prefixes('awards.propose'))::text[]) and made_by = aid.actor());
create policy seen on aid.award_share for select to fuzhi_request
  using (exists (select 1 from aid.award as a where a.award_id = award_share.award_id));
create policy made on aid.award_share for insert to fuzhi_request
  with check (exists (select 1 from aid.award as a where a.award_id = award_share.award_id
    and a.division like any ((select access.prefixes('awards.propose'))::text[])));
create policy seen on aid.award_act for select to fuzhi_request
  using (exists (select 1 from aid.award as a where a.award_id = award_act.award_id));
create policy made on aid.award_act for insert to fuzhi_request
  with check (act_by = aid.actor() and exists (select 1 from aid.award as a where a.award_id = award_act.award_id
    and a.division like any ((select access.prefixes(
      case award_act.act when 'approved' then 'awards.approve' else 'awards.propose' end))::text[])));
create policy seen on aid.fund_entry for select to fuzhi_request
  using (division like any ((select access.prefixes('funds.read'))::text[]));
create policy made on aid.fund_entry for insert to fuzhi_request
  with check (division like any ((select access.prefixes('payment.pay'))::text[]) and made_by = aid.actor());
create policy seen on aid.fund_posting for select to fuzhi_request
  using (exists (select 1 from aid.fund_entry as e where e.entry_id = fund_posting.entry_id));
create policy made on aid.fund_posting for insert to fuzhi_request
  with check (exists (select 1 from aid.fund_entry as e where e.entry_id = fund_posting.entry_id
    and e.division like any ((select access.prefixes('payment.pay'))::text[])));
