-- From awards to cards: bank accounts, payment batches and their steps, public notices with objections, what the bank
-- returned, claw-backs. No sequence of statements of the application's role reaches a paid line without review, notice and
-- approval by different persons: the triggers below hold whatever the program does.

-- Numbers are sealed (key in no database) and found by a fingerprint: one account for many families is a finding.
create table aid.bank_account (
  bank_account_id bigint generated always as identity primary key,
  division text not null,
  person_id text not null check (person_id ~ '^P[0-9]+$'),
  holder text not null,
  bank text,
  number_sealed bytea not null,
  number_index bytea not null,
  number_tail text not null check (number_tail ~ '^[0-9]{4}$'),
  key_no integer not null,
  -- where it is from: a file's place, or entered by hand
  origin text not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);
create index bank_account_by_person on aid.bank_account (person_id, bank_account_id);
create index bank_account_by_number on aid.bank_account (number_index);
create index bank_account_by_key on aid.bank_account (key_no);

create table aid.bank_account_check (
  bank_account_id bigint primary key references aid.bank_account,
  is_right boolean not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);

create table aid.payment_batch (
  batch_id bigint generated always as identity primary key,
  division text not null,
  programme text not null,
  term text not null,
  kind text not null check (kind in ('first', 'reissue')),
  of_batch_id bigint references aid.payment_batch,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  check ((kind = 'reissue') = (of_batch_id is not null))
);

create table aid.payment_line (
  line_id bigint generated always as identity primary key,
  batch_id bigint not null references aid.payment_batch,
  line_no integer not null check (line_no > 0),
  award_id bigint not null references aid.award,
  of_line_id bigint references aid.payment_line,
  bank_account_id bigint not null references aid.bank_account,
  amount_fen bigint not null check (amount_fen > 0),
  unique (batch_id, line_no),
  unique (batch_id, award_id)
);
create index payment_line_by_award on aid.payment_line (award_id);
create index payment_line_by_account on aid.payment_line (bank_account_id);

-- The same rows as rules/aid-process/payment.yaml; a test holds them together.
create table aid.payment_move (
  step text not null,
  kind text not null,
  state_before text not null,
  state text not null,
  right_code text not null,
  not_steps text[] not null,
  primary key (step, kind, state_before)
);
insert into aid.payment_move values
  ('draft', 'first', '', 'draft', 'payment.make', '{}'),
  ('draft', 'reissue', '', 'draft', 'payment.make', '{}'),
  ('review', 'first', 'draft', 'reviewed', 'payment.review', '{draft}'),
  ('review', 'reissue', 'draft', 'reviewed', 'payment.review', '{draft}'),
  ('publish', 'first', 'reviewed', 'noticed', 'payment.make', '{}'),
  ('approve', 'first', 'noticed', 'approved', 'payment.pay', '{draft,review}'),
  ('approve', 'reissue', 'reviewed', 'approved', 'payment.pay', '{draft,review}'),
  ('send', 'first', 'approved', 'sent', 'payment.pay', '{}'),
  ('send', 'reissue', 'approved', 'sent', 'payment.pay', '{}'),
  ('close', 'first', 'sent', 'closed', 'payment.pay', '{}'),
  ('close', 'reissue', 'sent', 'closed', 'payment.pay', '{}'),
  ('withdraw', 'first', 'draft', 'withdrawn', 'payment.make', '{}'),
  ('withdraw', 'first', 'reviewed', 'withdrawn', 'payment.make', '{}'),
  ('withdraw', 'first', 'noticed', 'withdrawn', 'payment.make', '{}'),
  ('withdraw', 'reissue', 'draft', 'withdrawn', 'payment.make', '{}'),
  ('withdraw', 'reissue', 'reviewed', 'withdrawn', 'payment.make', '{}'),
  ('refuse', 'first', 'draft', 'withdrawn', 'payment.review', '{draft}'),
  ('refuse', 'reissue', 'draft', 'withdrawn', 'payment.review', '{draft}');

create table aid.payment_step (
  batch_id bigint not null references aid.payment_batch,
  step_no integer not null,
  step text not null,
  state text not null,
  note text,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  primary key (batch_id, step_no)
);

-- What is published: fixed columns, names masked. Taken down by the clock: shown from begins_on to ends_on.
create table aid.notice (
  notice_id bigint generated always as identity primary key,
  division text not null,
  kind text not null check (kind in ('payment', 'identification')),
  batch_id bigint unique references aid.payment_batch,
  title jsonb not null,
  columns text[] not null,
  begins_on date not null,
  ends_on date not null,
  working_days integer not null check (working_days >= 1),
  contact text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  check (ends_on >= begins_on)
);
create table aid.notice_line (
  notice_id bigint not null references aid.notice,
  line_no integer not null,
  -- what is published, in the order of the columns; whose line it is stays inside
  cells text[] not null,
  award_id bigint references aid.award,
  primary key (notice_id, line_no)
);
create table aid.objection (
  objection_id bigint generated always as identity primary key,
  notice_id bigint not null,
  line_no integer not null,
  words text not null check (length(words) between 1 and 2000),
  received_on date not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  foreign key (notice_id, line_no) references aid.notice_line
);
create index objection_by_notice on aid.objection (notice_id);
create table aid.objection_answer (
  objection_id bigint primary key references aid.objection,
  is_upheld boolean not null,
  words text not null check (length(words) between 1 and 2000),
  answered_on date not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);

-- Lines set aside at approval because of an objection that is open or was upheld: they are not paid in this batch.
create table aid.line_hold (
  line_id bigint primary key references aid.payment_line,
  objection_id bigint not null references aid.objection
);

-- Files given out to the bank, by their hash.
create table aid.payment_file (
  batch_id bigint not null references aid.payment_batch,
  form text not null check (form in ('bank.csv', 'bank.xlsx', 'card.xlsx')),
  sha256 text not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  primary key (batch_id, form, sha256)
);

create table aid.bank_return (
  return_id bigint generated always as identity primary key,
  batch_id bigint not null references aid.payment_batch,
  file text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rows_read integer not null,
  total_fen bigint,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  -- the same file is read once
  unique (batch_id, sha256)
);
create table aid.line_outcome (
  line_id bigint primary key references aid.payment_line,
  return_id bigint not null references aid.bank_return,
  row_no integer not null,
  outcome text not null check (outcome in ('paid', 'failed')),
  code text,
  said text,
  check ((outcome = 'failed') = (code is not null))
);
create index line_outcome_by_return on aid.line_outcome (return_id);
create table aid.return_finding (
  finding_id bigint generated always as identity primary key,
  return_id bigint not null references aid.bank_return,
  kind text not null,
  row_no integer,
  line_id bigint references aid.payment_line,
  detail jsonb not null
);
create index return_finding_by_return on aid.return_finding (return_id);
create table aid.return_finding_answer (
  finding_id bigint primary key references aid.return_finding,
  words text not null check (length(words) between 1 and 2000),
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);

create table aid.claw_back (
  claw_back_id bigint generated always as identity primary key,
  line_id bigint not null unique references aid.payment_line,
  amount_fen bigint not null check (amount_fen > 0),
  reason text not null check (length(reason) between 1 and 2000),
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);
-- What of it came back; the money's way stands in the ledger.
create table aid.claw_back_receipt (
  claw_back_id bigint not null references aid.claw_back,
  receipt_no integer not null,
  amount_fen bigint not null check (amount_fen > 0),
  received_on date not null,
  entry_id bigint not null references aid.fund_entry,
  primary key (claw_back_id, receipt_no)
);

create function aid.state_of(of_batch bigint) returns text language sql stable security definer
set search_path = pg_catalog as $$
  select s.state from aid.payment_step as s where s.batch_id = of_batch order by s.step_no desc limit 1
$$;

-- A line whose payment is under way, done, or may still come.
create function aid.is_live(of_line bigint) returns boolean language sql stable security definer
set search_path = pg_catalog as $$
  select not exists (select 1 from aid.line_hold as h where h.line_id = l.line_id)
    and not exists (select 1 from aid.line_outcome as o where o.line_id = l.line_id and o.outcome = 'failed')
    and coalesce(aid.state_of(l.batch_id), 'draft') <> 'withdrawn'
  from aid.payment_line as l where l.line_id = of_line
$$;

create function aid.begin_line() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  award aid.award;
  batch aid.payment_batch;
begin
  -- the award's row is the lock: two batches never take the same one
  select * into award from aid.award as a where a.award_id = new.award_id for update;
  select * into batch from aid.payment_batch as b where b.batch_id = new.batch_id;
  if exists (select 1 from aid.payment_step as s where s.batch_id = new.batch_id) then
    raise exception 'aid.batch-is-made' using errcode = 'check_violation';
  end if;
  if award.division not like batch.division || '%' or award.programme <> batch.programme or award.term <> batch.term
    or award.amount_fen <> new.amount_fen then
    raise exception 'aid.line-differs-from-award' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from aid.award_act as k where k.award_id = new.award_id and k.act = 'approved')
    or exists (select 1 from aid.award_act as k where k.award_id = new.award_id and k.act = 'withdrawn') then
    raise exception 'aid.award-not-approved' using errcode = 'check_violation';
  end if;
  if exists (select 1 from aid.payment_line as l where l.award_id = new.award_id and aid.is_live(l.line_id)) then
    raise exception 'aid.award-in-payment' using errcode = 'unique_violation';
  end if;
  if not exists (
    select 1 from aid.bank_account as n join aid.bank_account_check as c on c.bank_account_id = n.bank_account_id
    where n.bank_account_id = new.bank_account_id and c.is_right and n.person_id = award.person_id
  ) then
    raise exception 'aid.account-unchecked' using errcode = 'check_violation';
  end if;
  -- what is paid again failed before, so that it was noticed before
  if (batch.kind = 'reissue') <> (new.of_line_id is not null) or (batch.kind = 'reissue' and not exists (
    select 1 from aid.payment_line as l join aid.line_outcome as o on o.line_id = l.line_id
    where l.line_id = new.of_line_id and l.award_id = new.award_id and o.outcome = 'failed'
      and l.batch_id = batch.of_batch_id
  )) then
    raise exception 'aid.line-never-failed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payment_line_begins before insert on aid.payment_line
  for each row execute procedure aid.begin_line();

create function aid.check_step() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  batch aid.payment_batch;
  before text;
  move aid.payment_move;
begin
  select * into batch from aid.payment_batch as b where b.batch_id = new.batch_id for update;
  before := coalesce(aid.state_of(new.batch_id), '');
  select * into move from aid.payment_move as m
  where m.step = new.step and m.kind = batch.kind and m.state_before = before and m.state = new.state;
  if not found or new.step_no <> (select count(*) + 1 from aid.payment_step as s where s.batch_id = new.batch_id) then
    raise exception 'aid.step-out-of-order' using errcode = 'check_violation';
  end if;
  if (new.step = 'draft' and new.made_by <> batch.made_by) or ('draft' = any (move.not_steps) and new.made_by = batch.made_by)
    or exists (select 1 from aid.payment_step as s
      where s.batch_id = new.batch_id and s.step = any (move.not_steps) and s.made_by = new.made_by)
  then
    raise exception 'aid.same-person' using errcode = 'check_violation';
  end if;
  if new.step = 'draft' and not exists (select 1 from aid.payment_line as l where l.batch_id = new.batch_id) then
    raise exception 'aid.batch-empty' using errcode = 'check_violation';
  end if;
  if new.step = 'publish' and exists (
    select 1 from aid.payment_line as l where l.batch_id = new.batch_id and not exists (
      select 1 from aid.notice as n join aid.notice_line as nl on nl.notice_id = n.notice_id
      where n.batch_id = new.batch_id and nl.award_id = l.award_id)
  ) then
    raise exception 'aid.not-noticed' using errcode = 'check_violation';
  end if;
  if new.step = 'approve' then perform aid.check_approval(batch, new.made_at); end if;
  if new.step = 'send' and not exists (select 1 from aid.payment_file as f where f.batch_id = new.batch_id) then
    raise exception 'aid.no-file-made' using errcode = 'check_violation';
  end if;
  if new.step = 'close' then perform aid.check_closing(new.batch_id); end if;
  return new;
end $$;

-- The notice has run out, and every line that somebody objects to is set aside unless the objection was turned down.
create function aid.check_approval(batch aid.payment_batch, at timestamptz) returns void language plpgsql
security definer set search_path = pg_catalog as $$
begin
  if batch.kind = 'first' and not exists (
    select 1 from aid.notice as n
    where n.batch_id = batch.batch_id and n.ends_on < (at at time zone 'Asia/Shanghai')::date
  ) then
    raise exception 'aid.notice-runs' using errcode = 'check_violation';
  end if;
  if exists (
    select 1 from aid.payment_line as l
    join aid.notice_line as nl on nl.award_id = l.award_id
    join aid.notice as n on n.notice_id = nl.notice_id and n.batch_id = batch.batch_id
    join aid.objection as o on o.notice_id = nl.notice_id and o.line_no = nl.line_no
    left join aid.objection_answer as a on a.objection_id = o.objection_id
    where l.batch_id = batch.batch_id and a.is_upheld is distinct from false
      and not exists (select 1 from aid.line_hold as h where h.line_id = l.line_id)
  ) then
    raise exception 'aid.objection-open' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from aid.payment_line as l where l.batch_id = batch.batch_id
    and not exists (select 1 from aid.line_hold as h where h.line_id = l.line_id)) then
    raise exception 'aid.batch-empty' using errcode = 'check_violation';
  end if;
  if exists (select 1 from aid.payment_line as l
    join aid.award_act as k on k.award_id = l.award_id and k.act = 'withdrawn'
    where l.batch_id = batch.batch_id
      and not exists (select 1 from aid.line_hold as h where h.line_id = l.line_id)) then
    raise exception 'aid.award-withdrawn' using errcode = 'check_violation';
  end if;
end $$;

-- Every line is answered, every difference is explained, and for each source what was due is what the ledger says came out.
create function aid.check_closing(of_batch bigint) returns void language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if exists (
    select 1 from aid.payment_line as l where l.batch_id = of_batch
      and not exists (select 1 from aid.line_hold as h where h.line_id = l.line_id)
      and not exists (select 1 from aid.line_outcome as o where o.line_id = l.line_id)
  ) then
    raise exception 'aid.lines-unanswered' using errcode = 'check_violation';
  end if;
  if exists (
    select 1 from aid.return_finding as f join aid.bank_return as r on r.return_id = f.return_id
    where r.batch_id = of_batch and f.kind <> 'missing'
      and not exists (select 1 from aid.return_finding_answer as a where a.finding_id = f.finding_id)
  ) then
    raise exception 'aid.findings-open' using errcode = 'check_violation';
  end if;
  if exists (
    select 1 from (
      select s.source, o.outcome, sum(s.amount_fen) as fen
      from aid.payment_line as l
      join aid.line_outcome as o on o.line_id = l.line_id
      join aid.award_share as s on s.award_id = l.award_id
      where l.batch_id = of_batch group by s.source, o.outcome
    ) as due
    full join (
      select p.source, case p.account when 'paid' then 'paid' else 'failed' end as outcome, sum(p.amount_fen) as fen
      from aid.fund_entry as e join aid.fund_posting as p on p.entry_id = e.entry_id
      where e.batch_id = of_batch and e.kind = 'settle' and p.account in ('paid', 'returned')
      group by 1, 2
    ) as posted on posted.source = due.source and posted.outcome = due.outcome
    where due.fen is distinct from posted.fen
  ) then
    raise exception 'aid.batch-unbalanced' using errcode = 'check_violation';
  end if;
end $$;
create trigger payment_step_allowed before insert on aid.payment_step
  for each row execute procedure aid.check_step();

-- A batch has its first step by the end of the transaction that makes it: a half-made one is none.
create function aid.check_batch_made() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if aid.state_of(new.batch_id) is null then
    raise exception 'aid.batch-half-made' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger payment_batch_is_made after insert on aid.payment_batch
  deferrable initially deferred for each row execute procedure aid.check_batch_made();

create function aid.check_outcome() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (
    select 1 from aid.payment_line as l join aid.bank_return as r on r.batch_id = l.batch_id
    where l.line_id = new.line_id and r.return_id = new.return_id and aid.state_of(l.batch_id) = 'sent'
  ) or exists (select 1 from aid.line_hold as h where h.line_id = new.line_id) then
    raise exception 'aid.line-not-sent' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_outcome_allowed before insert on aid.line_outcome
  for each row execute procedure aid.check_outcome();

-- Lines are set aside only while the batch is noticed, and never taken back.
create function aid.check_hold() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (
    select 1 from aid.payment_line as l where l.line_id = new.line_id and aid.state_of(l.batch_id) = 'noticed'
  ) then
    raise exception 'aid.hold-out-of-order' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_hold_allowed before insert on aid.line_hold for each row execute procedure aid.check_hold();

create function aid.check_account_check() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
begin
  if new.made_by = (select n.made_by from aid.bank_account as n where n.bank_account_id = new.bank_account_id) then
    raise exception 'aid.same-person' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bank_account_check_allowed before insert on aid.bank_account_check
  for each row execute procedure aid.check_account_check();

create function aid.check_claw_back() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.amount_fen > (select l.amount_fen from aid.payment_line as l
    join aid.line_outcome as o on o.line_id = l.line_id and o.outcome = 'paid' where l.line_id = new.line_id)
    or not exists (select 1 from aid.line_outcome as o where o.line_id = new.line_id and o.outcome = 'paid')
  then
    raise exception 'aid.claw-back-too-much' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger claw_back_allowed before insert on aid.claw_back for each row execute procedure aid.check_claw_back();
create function aid.check_receipt() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  claimed bigint;
begin
  select c.amount_fen into claimed from aid.claw_back as c where c.claw_back_id = new.claw_back_id for update;
  if new.amount_fen + (select coalesce(sum(r.amount_fen), 0) from aid.claw_back_receipt as r
    where r.claw_back_id = new.claw_back_id) > claimed then
    raise exception 'aid.claw-back-too-much' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger claw_back_receipt_allowed before insert on aid.claw_back_receipt
  for each row execute procedure aid.check_receipt();

-- An objection comes while the notice runs.
create function aid.check_objection() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select 1 from aid.notice as n
    where n.notice_id = new.notice_id and new.received_on between n.begins_on and n.ends_on) then
    raise exception 'aid.notice-not-running' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger objection_allowed before insert on aid.objection for each row execute procedure aid.check_objection();

do $$
declare
  name text;
begin
  foreach name in array array['bank_account_check', 'payment_batch', 'payment_line', 'payment_move', 'payment_step', 'notice',
    'notice_line', 'objection', 'objection_answer', 'line_hold', 'payment_file', 'bank_return', 'line_outcome',
    'return_finding', 'return_finding_answer', 'claw_back', 'claw_back_receipt']
  loop
    execute format('create trigger %I before update or delete or truncate on aid.%I
      for each statement execute procedure aid.refuse_change()', name || '_stays', name);
  end loop;
end $$;
-- Of a bank account, sealing under a new key changes how the number lies there, and nothing else may change.
create function aid.check_resealed() returns trigger language plpgsql as $$
begin
  if (new.bank_account_id, new.division, new.person_id, new.holder, new.number_tail, new.made_by, new.made_at)
    is distinct from
    (old.bank_account_id, old.division, old.person_id, old.holder, old.number_tail, old.made_by, old.made_at) then
    raise exception 'aid.append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger bank_account_stays before delete or truncate on aid.bank_account
  for each statement execute procedure aid.refuse_change();
create trigger bank_account_is_resealed before update on aid.bank_account
  for each row execute procedure aid.check_resealed();

revoke all on all functions in schema aid from public;
grant execute on function aid.actor(), aid.state_of(bigint), aid.is_live(bigint) to fuzhi_request;
grant select on aid.payment_move to fuzhi_request;
grant select, insert on aid.bank_account, aid.bank_account_check, aid.payment_batch, aid.payment_line, aid.payment_step,
  aid.notice, aid.notice_line, aid.objection, aid.objection_answer, aid.line_hold, aid.payment_file, aid.bank_return,
  aid.line_outcome, aid.return_finding, aid.return_finding_answer, aid.claw_back, aid.claw_back_receipt to fuzhi_request;

do $$
declare
  name text;
begin
  foreach name in array array['bank_account', 'bank_account_check', 'payment_batch', 'payment_line', 'payment_step',
    'notice', 'notice_line', 'objection', 'objection_answer', 'line_hold', 'payment_file', 'bank_return', 'line_outcome',
    'return_finding', 'return_finding_answer', 'claw_back', 'claw_back_receipt']
  loop
    execute format('alter table aid.%I enable row level security', name);
  end loop;
end $$;

create policy seen on aid.bank_account for select to fuzhi_request
  using (division like any ((select access.prefixes('payment.read'))::text[]));
create policy made on aid.bank_account for insert to fuzhi_request
  with check (division like any ((select access.prefixes('payment.make'))::text[]) and made_by = aid.actor());
create policy seen on aid.bank_account_check for select to fuzhi_request
  using (exists (select 1 from aid.bank_account as n where n.bank_account_id = bank_account_check.bank_account_id));
create policy made on aid.bank_account_check for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.bank_account as n
    where n.bank_account_id = bank_account_check.bank_account_id
      and n.division like any ((select access.prefixes('payment.review'))::text[])));

create policy seen on aid.payment_batch for select to fuzhi_request
  using (division like any ((select access.prefixes('payment.read'))::text[]));
create policy made on aid.payment_batch for insert to fuzhi_request
  with check (division like any ((select access.prefixes('payment.make'))::text[]) and made_by = aid.actor());
create policy seen on aid.payment_line for select to fuzhi_request
  using (exists (select 1 from aid.payment_batch as b where b.batch_id = payment_line.batch_id));
create policy made on aid.payment_line for insert to fuzhi_request
  with check (exists (select 1 from aid.payment_batch as b where b.batch_id = payment_line.batch_id
    and b.division like any ((select access.prefixes('payment.make'))::text[])));
create policy seen on aid.payment_step for select to fuzhi_request
  using (exists (select 1 from aid.payment_batch as b where b.batch_id = payment_step.batch_id));
-- every step wants its own right
create policy made on aid.payment_step for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.payment_batch as b
    join aid.payment_move as m on m.kind = b.kind and m.step = payment_step.step and m.state = payment_step.state
    where b.batch_id = payment_step.batch_id and b.division like any (access.prefixes(m.right_code))));

create policy seen on aid.notice for select to fuzhi_request
  using (division like any ((select access.prefixes('notice.read'))::text[]));
create policy made on aid.notice for insert to fuzhi_request
  with check (division like any ((select access.prefixes('payment.make'))::text[]) and made_by = aid.actor());
create policy seen on aid.notice_line for select to fuzhi_request
  using (exists (select 1 from aid.notice as n where n.notice_id = notice_line.notice_id));
create policy made on aid.notice_line for insert to fuzhi_request
  with check (exists (select 1 from aid.notice as n where n.notice_id = notice_line.notice_id
    and n.division like any ((select access.prefixes('payment.make'))::text[])));
create policy seen on aid.objection for select to fuzhi_request
  using (exists (select 1 from aid.notice as n where n.notice_id = objection.notice_id));
create policy made on aid.objection for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.notice as n where n.notice_id = objection.notice_id
    and n.division like any ((select access.prefixes('payment.make'))::text[])));
create policy seen on aid.objection_answer for select to fuzhi_request
  using (exists (select 1 from aid.objection as o where o.objection_id = objection_answer.objection_id));
create policy made on aid.objection_answer for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.objection as o
    join aid.notice as n on n.notice_id = o.notice_id
    where o.objection_id = objection_answer.objection_id
      and n.division like any ((select access.prefixes('payment.review'))::text[])));

create policy seen on aid.line_hold for select to fuzhi_request
  using (exists (select 1 from aid.payment_line as l where l.line_id = line_hold.line_id));
create policy made on aid.line_hold for insert to fuzhi_request
  with check (exists (select 1 from aid.payment_line as l join aid.payment_batch as b on b.batch_id = l.batch_id
    where l.line_id = line_hold.line_id and b.division like any ((select access.prefixes('payment.pay'))::text[])));
create policy seen on aid.payment_file for select to fuzhi_request
  using (exists (select 1 from aid.payment_batch as b where b.batch_id = payment_file.batch_id));
create policy made on aid.payment_file for insert to fuzhi_request
  with check (made_by = aid.actor() and aid.state_of(batch_id) in ('approved', 'sent', 'closed')
    and exists (select 1 from aid.payment_batch as b where b.batch_id = payment_file.batch_id
      and b.division like any ((select access.prefixes('payment.pay'))::text[])));
create policy seen on aid.bank_return for select to fuzhi_request
  using (exists (select 1 from aid.payment_batch as b where b.batch_id = bank_return.batch_id));
create policy made on aid.bank_return for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.payment_batch as b
    where b.batch_id = bank_return.batch_id and b.division like any ((select access.prefixes('payment.pay'))::text[])));
create policy seen on aid.line_outcome for select to fuzhi_request
  using (exists (select 1 from aid.payment_line as l where l.line_id = line_outcome.line_id));
create policy made on aid.line_outcome for insert to fuzhi_request
  with check (exists (select 1 from aid.payment_line as l join aid.payment_batch as b on b.batch_id = l.batch_id
    where l.line_id = line_outcome.line_id and b.division like any ((select access.prefixes('payment.pay'))::text[])));
create policy seen on aid.return_finding for select to fuzhi_request
  using (exists (select 1 from aid.bank_return as r where r.return_id = return_finding.return_id));
create policy made on aid.return_finding for insert to fuzhi_request
  with check (exists (select 1 from aid.bank_return as r join aid.payment_batch as b on b.batch_id = r.batch_id
    where r.return_id = return_finding.return_id
      and b.division like any ((select access.prefixes('payment.pay'))::text[])));
create policy seen on aid.return_finding_answer for select to fuzhi_request
  using (exists (select 1 from aid.return_finding as f where f.finding_id = return_finding_answer.finding_id));
create policy made on aid.return_finding_answer for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.return_finding as f
    join aid.bank_return as r on r.return_id = f.return_id join aid.payment_batch as b on b.batch_id = r.batch_id
    where f.finding_id = return_finding_answer.finding_id
      and b.division like any ((select access.prefixes('payment.pay'))::text[])));
create policy seen on aid.claw_back for select to fuzhi_request
  using (exists (select 1 from aid.payment_line as l where l.line_id = claw_back.line_id));
create policy made on aid.claw_back for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.payment_line as l
    join aid.payment_batch as b on b.batch_id = l.batch_id
    where l.line_id = claw_back.line_id and b.division like any ((select access.prefixes('payment.make'))::text[])));
create policy seen on aid.claw_back_receipt for select to fuzhi_request
  using (exists (select 1 from aid.claw_back as c where c.claw_back_id = claw_back_receipt.claw_back_id));
create policy made on aid.claw_back_receipt for insert to fuzhi_request
  with check (exists (select 1 from aid.claw_back as c join aid.payment_line as l on l.line_id = c.line_id
    join aid.payment_batch as b on b.batch_id = l.batch_id
    where c.claw_back_id = claw_back_receipt.claw_back_id
      and b.division like any ((select access.prefixes('payment.pay'))::text[])));
