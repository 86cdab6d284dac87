-- What people decided about pairs under review. Never updated but to withdraw; who, when and what stay.
create schema if not exists linkage;

create table linkage.decision (
  decision_id integer generated always as identity primary key,
  pair_key text not null,
  division text not null,
  -- both rows: where they stood when they were judged, and what they said, so that a decision outlives a new export
  left_row jsonb not null,
  right_row jsonb not null,
  answer text not null check (answer in ('yes', 'no', 'unsure')),
  note text,
  -- asks another person to judge too: until two agree, nothing is decided
  is_second_wanted boolean not null,
  -- judged without weights and without others' answers, to measure; a run never uses it
  is_blind boolean not null,
  account_id integer not null references access.account,
  decided_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by integer references access.account
);
create index decision_by_pair on linkage.decision (pair_key);
-- one standing answer for each person and pair, and beside it one blind one
create unique index decision_standing on linkage.decision (pair_key, account_id, is_blind) where withdrawn_at is null;

grant usage on schema linkage to fuzhi_request;
grant select, insert on linkage.decision to fuzhi_request;
grant update (withdrawn_at, withdrawn_by) on linkage.decision to fuzhi_request;
alter table linkage.decision enable row level security;
create policy seen on linkage.decision for select to fuzhi_request
  using (division like any ((select access.prefixes('review.read'))::text[]));
create policy decided on linkage.decision for insert to fuzhi_request with check (
  division like any ((select access.prefixes('review.decide'))::text[])
  and account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
);
-- everybody takes back only what is their own
create policy withdrawn on linkage.decision for update to fuzhi_request
  using (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer and withdrawn_at is null)
  with check (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer);

-- One row per pair that somebody judged: what holds of it. `security_invoker` (PostgreSQL 15) lets the policies of the
-- table hold for the view; on an older one the view would show every pair.
create view linkage.pair_state with (security_invoker = true) as
select
  d.pair_key,
  case
    when count(distinct d.answer) > 1 then 'disputed'
    when min(d.answer) = 'unsure' then 'unsure'
    when bool_or(d.is_second_wanted) and count(*) < 2 then 'second-wanted'
    else min(d.answer)
  end as state
from linkage.decision as d
where d.withdrawn_at is null and not d.is_blind
group by d.pair_key;
grant select on linkage.pair_state to fuzhi_request;

-- What a decision on a pair will keep of its rows. Pairs loaded before this are laid again from the files of the run.
truncate reports.run cascade;
alter table reports.pair add column left_row jsonb not null;
alter table reports.pair add column right_row jsonb not null;
