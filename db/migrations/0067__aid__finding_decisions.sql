-- What was found out about a finding of money: who looked, when, with which result. A finding is known by its key; one that is
-- found again after a decision shows the decision beside it.
create table aid.finding_decision (
  decision_id bigint generated always as identity primary key,
  division text not null,
  finding_key text not null check (length(finding_key) between 3 and 200),
  kind text not null,
  result text not null check (result in ('founded', 'unfounded', 'passed-on')),
  words text not null check (length(words) between 2 and 1000),
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);
create index finding_decision_by_key on aid.finding_decision (finding_key, decision_id);
create trigger finding_decision_stays before update or delete or truncate on aid.finding_decision
  for each statement execute procedure aid.refuse_change();
alter table aid.finding_decision enable row level security;
grant select, insert on aid.finding_decision to fuzhi_request;
create policy seen on aid.finding_decision for select to fuzhi_request
  using (division like any ((select access.prefixes('payment.read'))::text[]));
create policy made on aid.finding_decision for insert to fuzhi_request
  with check (made_by = aid.actor() and (division like any ((select access.prefixes('payment.review'))::text[])
    or division like any ((select access.prefixes('payment.pay'))::text[])));
