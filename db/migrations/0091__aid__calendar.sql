-- Holiday arrangements of years that the platform does not know yet, as an office entered them from the State Council's
-- notice: the newest of a year counts. Nothing is changed; a correction is entered anew.
create table aid.calendar_year (
  calendar_id integer generated always as identity primary key,
  division text not null,
  year integer not null check (year between 2020 and 2100),
  document text not null check (length(document) between 4 and 120),
  off date[] not null,
  worked date[] not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);
create index calendar_by_year on aid.calendar_year (division, year, calendar_id);
create trigger calendar_year_stays before update or delete or truncate on aid.calendar_year
  for each statement execute procedure aid.refuse_change();
alter table aid.calendar_year enable row level security;
grant select, insert on aid.calendar_year to fuzhi_request;
create policy seen on aid.calendar_year for select to fuzhi_request
  using (division like any ((select access.prefixes('notice.read'))::text[]));
create policy made on aid.calendar_year for insert to fuzhi_request
  with check (made_by = aid.actor() and division like any ((select access.prefixes('payment.make'))::text[]));
