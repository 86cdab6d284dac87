-- Who was away from a class on a day, as its teacher entered it. A later entry for the same class and day sets the former right;
-- none is changed. Who calls the roll sees the pupils of the school and nothing else of them.
create table dropout.roll_call (
  roll_no bigint generated always as identity primary key,
  school text not null,
  class text not null,
  on_day date not null,
  pupils integer not null check (pupils >= 0),
  -- of each absent pupil: personId, reason, note
  absences jsonb not null,
  account_id integer not null references access.account,
  author_name text not null,
  recorded_at timestamptz not null,
  -- what a device calls what it sends, so that it is never taken twice
  submission text unique
);
create index roll_call_of_class on dropout.roll_call (school, class, on_day, roll_no desc);
create index roll_call_by_day on dropout.roll_call (on_day);
create trigger roll_call_keeps before update or delete or truncate on dropout.roll_call
  for each statement execute procedure dropout.refuse_change();

grant select, insert on dropout.roll_call to fuzhi_request;
alter table dropout.roll_call enable row level security;
-- Of a school by the school and by whoever answers for its county or more.
create policy seen on dropout.roll_call for select to fuzhi_request
  using (school = any ((select access.schools())::text[])
    or substr(school, 8, 6) like any ((select access.prefixes())::text[]));
create policy called on dropout.roll_call for insert to fuzhi_request with check (dropout.own_account(account_id)
  and current_setting('fuzhi.right', true) = 'attendance.write'
  and school = any ((select access.schools())::text[]));
create policy called on dropout.run_child for select to fuzhi_request
  using (current_setting('fuzhi.right', true) = 'attendance.write' and is_in_school
    and school = any ((select access.schools('attendance.write'))::text[]));
