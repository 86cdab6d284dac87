-- What comes from the doors: submissions of phones that had no network, changes of contact field by field, uploads in parts.

-- Whose children were handed to which device: only for these does work arrive once the case is out of one's sight.
create table dropout.handed_child (
  account_id integer not null references access.account,
  device text not null,
  case_id integer not null references dropout."case",
  person_id text not null,
  handed_on date not null,
  primary key (account_id, case_id, device, handed_on)
);

-- One submission, as it came, with the answer that it got: the same submission gets the same answer for ever.
create table dropout.submission (
  submission_id text primary key,
  account_id integer not null references access.account,
  author_name text not null,
  device text not null,
  case_id integer not null references dropout."case",
  person_id text not null,
  digest text not null,
  content jsonb not null,
  -- by the clock of the device, however wrong; beside it our own, and how far the device was ahead
  made_at timestamptz not null,
  received_at timestamptz not null,
  skew_seconds integer not null,
  state text not null check (state in ('accepted', 'late', 'refused')),
  answer jsonb not null,
  act_no integer
);
create index submission_by_case on dropout.submission (case_id, received_at);
create index submission_late on dropout.submission (received_at) where state = 'late';

-- A field of a child's contact: its value is that of the highest version; `submission_id` is what later changes stand on.
create table dropout.contact_edit (
  case_id integer not null references dropout."case",
  field text not null,
  version integer not null,
  submission_id text not null,
  value text not null,
  account_id integer not null references access.account,
  author_name text not null,
  done_at timestamptz not null,
  primary key (case_id, field, version)
);

-- Two changed one field without knowing of each other: the second waits for a person, nothing is overwritten.
create table dropout.contact_clash (
  submission_id text not null references dropout.submission,
  field text not null,
  case_id integer not null references dropout."case",
  base text not null,
  head text not null,
  value text not null,
  primary key (submission_id, field)
);

-- What an officer decided on a clash (field) or on a late arrival (field '').
create table dropout.arrival_decision (
  submission_id text not null references dropout.submission,
  field text not null,
  decision text not null check (decision in ('take', 'file', 'leave')),
  reason text not null,
  act_no integer,
  account_id integer not null references access.account,
  author_name text not null,
  decided_at timestamptz not null,
  primary key (submission_id, field)
);

-- Papers of late arrivals, until somebody takes them in.
create table dropout.late_file (
  submission_id text not null references dropout.submission,
  sha256 text not null,
  paper text not null,
  media_type text not null,
  content bytea not null,
  primary key (submission_id, sha256, paper)
);

-- Scaffolding of uploads: parts in order, then the whole file until a submission takes it. These two are cleared.
create table dropout.door_part (
  account_id integer not null references access.account,
  sha256 text not null,
  at_byte integer not null,
  bytes integer not null check (bytes > 0),
  content bytea not null,
  received_at timestamptz not null,
  primary key (account_id, sha256, at_byte)
);
create table dropout.door_file (
  account_id integer not null references access.account,
  sha256 text not null,
  medium text not null,
  media_type text not null,
  content bytea not null,
  received_at timestamptz not null,
  primary key (account_id, sha256, medium)
);

create trigger handed_child_keeps before update or delete or truncate on dropout.handed_child
  for each statement execute procedure dropout.refuse_change();
create trigger submission_keeps before update or delete or truncate on dropout.submission
  for each statement execute procedure dropout.refuse_change();
create trigger contact_edit_keeps before update or delete or truncate on dropout.contact_edit
  for each statement execute procedure dropout.refuse_change();
create trigger contact_clash_keeps before update or delete or truncate on dropout.contact_clash
  for each statement execute procedure dropout.refuse_change();
create trigger arrival_decision_keeps before update or delete or truncate on dropout.arrival_decision
  for each statement execute procedure dropout.refuse_change();
create trigger late_file_keeps before update or delete or truncate on dropout.late_file
  for each statement execute procedure dropout.refuse_change();

grant select, insert on dropout.handed_child, dropout.submission, dropout.contact_edit, dropout.contact_clash,
  dropout.arrival_decision, dropout.late_file to fuzhi_request;
grant select, insert, delete on dropout.door_part, dropout.door_file to fuzhi_request;

alter table dropout.handed_child enable row level security;
alter table dropout.submission enable row level security;
alter table dropout.contact_edit enable row level security;
alter table dropout.contact_clash enable row level security;
alter table dropout.arrival_decision enable row level security;
alter table dropout.late_file enable row level security;
alter table dropout.door_part enable row level security;
alter table dropout.door_file enable row level security;

create function dropout.own_account(account integer) returns boolean language sql stable as $$
  select account = nullif(current_setting('fuzhi.account_id', true), '')::integer
$$;

create policy own on dropout.handed_child for select to fuzhi_request using (dropout.own_account(account_id));
create policy handed on dropout.handed_child for insert to fuzhi_request with check (dropout.own_account(account_id)
  and exists (select 1 from dropout."case" as c where c.case_id = handed_child.case_id));
create policy seen on dropout.submission for select to fuzhi_request using (dropout.own_account(account_id)
  or (current_setting('fuzhi.right', true) like 'cases.%'
    and exists (select 1 from dropout."case" as c where c.case_id = submission.case_id)));
-- From the door come children whose case one sees, or that were handed to one before.
create policy sent on dropout.submission for insert to fuzhi_request with check (dropout.own_account(account_id)
  and (exists (select 1 from dropout."case" as c where c.case_id = submission.case_id)
    or exists (select 1 from dropout.handed_child as h where h.case_id = submission.case_id)));
create policy seen on dropout.contact_edit for select to fuzhi_request
  using (exists (select 1 from dropout."case" as c where c.case_id = contact_edit.case_id));
create policy done on dropout.contact_edit for insert to fuzhi_request with check (dropout.own_account(account_id)
  and exists (select 1 from dropout."case" as c where c.case_id = contact_edit.case_id
    and (c.division like any (access.prefixes()) or c.school = any (access.schools())
      or c.placed_school = any (access.schools()))));
create policy seen on dropout.contact_clash for select to fuzhi_request
  using (exists (select 1 from dropout."case" as c where c.case_id = contact_clash.case_id));
create policy met on dropout.contact_clash for insert to fuzhi_request with check (exists (select 1
  from dropout.submission as s where s.submission_id = contact_clash.submission_id));
create policy seen on dropout.arrival_decision for select to fuzhi_request
  using (exists (select 1 from dropout.submission as s where s.submission_id = arrival_decision.submission_id));
create policy decided on dropout.arrival_decision for insert to fuzhi_request with check (
  dropout.own_account(account_id) and current_setting('fuzhi.right', true) like 'cases.%'
  and exists (select 1 from dropout.submission as s join dropout."case" as c on c.case_id = s.case_id
    where s.submission_id = arrival_decision.submission_id));
create policy seen on dropout.late_file for select to fuzhi_request
  using (exists (select 1 from dropout.submission as s where s.submission_id = late_file.submission_id));
create policy brought on dropout.late_file for insert to fuzhi_request with check (exists (select 1
  from dropout.submission as s where s.submission_id = late_file.submission_id and dropout.own_account(s.account_id)));
create policy own on dropout.door_part for all to fuzhi_request
  using (dropout.own_account(account_id)) with check (dropout.own_account(account_id));
create policy own on dropout.door_file for all to fuzhi_request
  using (dropout.own_account(account_id)) with check (dropout.own_account(account_id));
