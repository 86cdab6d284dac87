-- Accounts that the files of a run tell: payment lists and sheets of the bank that others made, registers of dibao, poverty and
-- orphans. Sealed as those entered are, and compared by the same fingerprint: one account for many families is found
-- across all of them.
create table aid.run_account (
  run_account_id bigint generated always as identity primary key,
  run_id integer not null references aid.run on delete cascade,
  person_id text not null,
  division text not null,
  school text,
  name text,
  -- the household by its number, or the person where none is told
  family text not null,
  register text not null,
  file text not null,
  sheet text not null,
  row_no integer not null,
  key_no integer not null,
  number_sealed bytea not null,
  number_index bytea not null,
  number_tail text not null check (number_tail ~ '^[0-9]{4}$')
);
create index run_account_by_number on aid.run_account (run_id, number_index);
create index run_account_by_key on aid.run_account (key_no);
alter table aid.run_account enable row level security;
-- whoever supervises payment compares fingerprints; the sealed number itself is opened by nobody's request
grant select (run_account_id, run_id, person_id, division, school, name, family, register, file, sheet, row_no,
  number_index, number_tail) on aid.run_account to fuzhi_request;
create policy seen on aid.run_account for select to fuzhi_request
  using (division like any ((select access.prefixes('payment.read'))::text[]));

alter table aid.run_student add column household text;
-- The household of a child at school, for whoever supervises payment: pupils themselves are seen by those who take applications.
create function aid.household_of(of_person text) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select s.household from aid.run_student as s join aid.run as r on r.run_id = s.run_id and r.is_current
  where s.person_id = of_person and s.division like any (access.prefixes('payment.read'))
$$;
revoke all on function aid.household_of(text) from public;
grant execute on function aid.household_of(text) to fuzhi_request;
