-- Who took which list out, when and what for. Rows and checksum are filled in when the last row has gone; an export
-- that broke off keeps the count of none.
create table reports.export (
  export_id integer generated always as identity primary key,
  run_id integer not null,
  account_id integer not null references access.account,
  list text not null,
  form text not null check (form in ('csv', 'xlsx')),
  filter jsonb not null,
  purpose text not null,
  taken_at timestamptz not null,
  rows_taken integer,
  sha256 text
);
grant insert on reports.export to fuzhi_request;
grant select, update (rows_taken, sha256) on reports.export to fuzhi_request;
alter table reports.export enable row level security;
-- one's own alone
create policy own on reports.export to fuzhi_request
  using (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer)
  with check (account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer);
