-- 四个一: reports signed by a school, county, city or province. A signed report is never changed: a later one of the same
-- period is a correction beside it.
create table dropout.report (
  kind text not null,
  unit text not null,
  period text not null,
  version integer not null check (version > 0),
  figures jsonb not null,
  -- day up to which the figures tell
  cut_off date not null,
  post text not null,
  note text,
  signed_at timestamptz not null,
  account_id integer not null references access.account,
  author_name text not null,
  primary key (kind, unit, period, version)
);
create trigger report_keeps before update or delete or truncate on dropout.report
  for each statement execute procedure dropout.refuse_change();
grant select, insert on dropout.report to fuzhi_request;
alter table dropout.report enable row level security;
-- A unit is a division's code or a school; a school's report lies in its county.
create policy seen on dropout.report for select to fuzhi_request
  using (unit = any ((select access.schools('lists.read'))::text[])
    or case when unit like 'school:%' then substr(unit, 8, 6) else unit end like any ((select access.prefixes('lists.read'))::text[]));
-- One signs for one's own unit alone.
create policy signed on dropout.report for insert to fuzhi_request with check (
  account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
  and (unit = any (access.schools('reports.sign')) or unit || '%' = any (access.prefixes('reports.sign')))
);
