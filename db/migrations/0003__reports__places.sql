-- Every row of a result lies in a division (and maybe at a school), and a request sees only those within its scopes.
-- Results loaded before this are laid again from the files of the run.
truncate reports.run cascade;

alter table reports.run add column county text not null;
-- Made-up data: only over such do the demonstration's accounts work.
alter table reports.run add column is_demonstration boolean not null;
alter table reports.run drop column summary;

-- The summary tells of the whole county: seen by whoever sees all of it.
create table reports.run_summary (
  run_id integer primary key references reports.run on delete cascade,
  division text not null,
  summary jsonb not null
);

alter table reports.run_source add column division text not null;

drop index reports.entry_by_filter;
alter table reports.entry drop constraint entry_pkey;
alter table reports.entry add column division text not null;
alter table reports.entry add column school text;
-- entry_no counts within the division: a number that counted beyond it would tell how many there are elsewhere.
alter table reports.entry add primary key (run_id, division, entry_no);
create index entry_by_list on reports.entry (run_id, list, is_waiting, division, entry_no);

-- A pair lies in the smallest division that holds both rows; its key stays the same from run to run.
alter table reports.pair drop constraint pair_pkey;
alter table reports.pair add column division text not null;
alter table reports.pair add column pair_key text not null;
alter table reports.pair add column left_person_id text not null;
alter table reports.pair add column right_person_id text not null;
alter table reports.pair add primary key (run_id, division, pair_no);
create unique index pair_by_key on reports.pair (run_id, pair_key);
create index pair_by_left on reports.pair (run_id, left_person_id);
create index pair_by_right on reports.pair (run_id, right_person_id);

alter table reports.unplaced add column division text not null;

alter table reports.story add column division text not null;
alter table reports.story add column school text;

-- Whether the request sees a place. For single values; policies use the arrays, which are read once a query.
create function access.sees(division text, school text) returns boolean language sql stable security definer
set search_path = pg_catalog as $$
  select division like any (access.prefixes()) or coalesce(school = any (access.schools()), false)
$$;
revoke all on function access.sees(text, text) from public;
grant execute on function access.sees(text, text) to fuzhi_request;

grant usage on schema reports to fuzhi_request;
grant select on reports.run, reports.run_summary, reports.run_source, reports.entry, reports.pair, reports.unplaced,
  reports.story to fuzhi_request;

alter table reports.run_summary enable row level security;
alter table reports.run_source enable row level security;
alter table reports.entry enable row level security;
alter table reports.pair enable row level security;
alter table reports.unplaced enable row level security;
alter table reports.story enable row level security;

-- Beside the right that the route names, each relation wants its own: a page that shows several shows what it may.
create policy seen on reports.run_summary for select to fuzhi_request
  using (division like any ((select access.prefixes())::text[]));
create policy seen on reports.run_source for select to fuzhi_request
  using (division like any ((select access.prefixes())::text[]) and division like any ((select access.prefixes('sources.read'))::text[]));
create policy seen on reports.pair for select to fuzhi_request
  using (division like any ((select access.prefixes())::text[]) and division like any ((select access.prefixes('review.read'))::text[]));
create policy seen on reports.unplaced for select to fuzhi_request
  using (division like any ((select access.prefixes())::text[]) and division like any ((select access.prefixes('unplaced.read'))::text[]));
create policy seen on reports.story for select to fuzhi_request
  using (division like any ((select access.prefixes())::text[]) or school = any ((select access.schools())::text[]));
create policy seen on reports.entry for select to fuzhi_request
  using (
    (division like any ((select access.prefixes())::text[]) or school = any ((select access.schools())::text[]))
    and case list
      when 'out-of-school' then division like any ((select access.prefixes('lists.read'))::text[])
        or school = any ((select access.schools('lists.read'))::text[])
      when 'unaided' then division like any ((select access.prefixes('aid.read'))::text[])
        or school = any ((select access.schools('aid.read'))::text[])
      else false end
  );
