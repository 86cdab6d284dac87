-- What the start page tells of a run is counted once, when the run is loaded, place by place: a reader adds up the rows of
-- its own places, which row-level security gives it, and never the lists themselves.

-- One row per run, grain, place, list, kind and state. Grains: `township` (nine digits of the division, or fewer where no
-- more is known), `village` (the division as it is), `school`. kind '' counts all kinds: a child of two kinds is one person.
-- Pairs (list 'review': kind '' and 'blocking') and unplaced rows are counted in the same table.
create table reports.entry_count (
  run_id integer not null references reports.run on delete cascade,
  grain text not null check (grain in ('township', 'village', 'school')),
  division text not null,
  school text,
  township text not null,
  village text not null,
  list text not null,
  kind text not null,
  is_waiting boolean not null,
  count integer not null,
  persons integer not null
);
create index entry_count_by_grain on reports.entry_count (run_id, grain, division);

-- One row per run, the run before it, grain, place, list and change. A reader of one place reads the row of that place's
-- own level: a child that moved from one township to another is gone for the one, new for the other and the same for the
-- county.
create table reports.change_count (
  run_id integer not null references reports.run on delete cascade,
  base_run_id integer not null,
  grain text not null check (grain in ('county', 'township', 'village', 'school')),
  division text not null,
  school text,
  list text not null,
  change text not null check (change in ('new', 'gone', 'moved')),
  count integer not null,
  persons integer not null
);
create index change_count_by_grain on reports.change_count (run_id, grain, division);

-- The run that was current when this one was loaded; none before it, or one of another county.
alter table reports.run add column base_run_id integer;

create function reports.lay_counts(of_run integer) returns void language sql
set search_path = pg_catalog as $$
  delete from reports.entry_count where run_id = of_run;
  insert into reports.entry_count
  select of_run, g.grain,
    case g.grain when 'township' then substr(e.division, 1, 9) when 'village' then e.division else '' end,
    case when g.grain = 'school' then e.school end,
    coalesce(e.township, ''), case when g.grain = 'village' then coalesce(e.village, '') else '' end,
    e.list, coalesce(e.kind, ''), e.is_waiting, count(*), count(distinct e.person_id)
  from reports.entry as e
  cross join (values ('township'), ('village'), ('school')) as g (grain)
  where e.run_id = of_run and (g.grain <> 'school' or e.school is not null)
  group by grouping sets ((2, 3, 4, 5, 6, 7, 9, e.kind), (2, 3, 4, 5, 6, 7, 9));
  insert into reports.entry_count
  select of_run, g.grain, case g.grain when 'township' then substr(p.division, 1, 9) else p.division end, null,
    coalesce(p.township, ''), '', 'review', k.kind, false, count(*), count(*)
  from reports.pair as p
  cross join (values ('township'), ('village')) as g (grain)
  cross join (values (''), ('blocking')) as k (kind)
  where p.run_id = of_run and (k.kind = '' or p.is_blocking)
  group by 2, 3, 5, k.kind;
  insert into reports.entry_count
  select of_run, g.grain, u.division, null, '', '', 'unplaced', '', false, count(*), count(*)
  from reports.unplaced as u
  cross join (values ('township'), ('village')) as g (grain)
  where u.run_id = of_run
  group by 2, 3;
$$;

-- How a run differs from the one that was current when it was loaded. The same rule as of comparing two runs on the page.
create function reports.lay_changes(of_run integer, base integer) returns void language sql
set search_path = pg_catalog as $$
  delete from reports.change_count where run_id = of_run;
  update reports.run set base_run_id = base where run_id = of_run;
  insert into reports.change_count
  with both_runs as (
    select e.run_id, e.list, e.person_id, g.grain,
      case g.grain when 'county' then r.county when 'township' then substr(e.division, 1, 9)
        when 'village' then e.division else '' end as division,
      case when g.grain = 'school' then e.school end as school,
      concat_ws('|', e.list, e.person_id, coalesce(e.programme::text, ''), coalesce(e.term, '')) as thing,
      concat_ws('|', e.kind, e.is_waiting::text) as state
    from reports.entry as e
    join reports.run as r on r.run_id = of_run
    cross join (values ('county'), ('township'), ('village'), ('school')) as g (grain)
    where e.run_id in (of_run, base) and (g.grain <> 'school' or e.school is not null)),
  keyed as (
    select *, concat_ws('|', grain, division, coalesce(school, '')) as place from both_runs),
  lost as (
    select * from keyed as a where run_id = base and not exists (
      select 1 from keyed as b where b.run_id = of_run and b.place = a.place and b.thing = a.thing and b.state = a.state)),
  won as (
    select * from keyed as b where run_id = of_run and not exists (
      select 1 from keyed as a where a.run_id = base and a.place = b.place and a.thing = b.thing and a.state = b.state)),
  changed as (
    select b.*, case when exists (select 1 from lost as a where a.place = b.place and a.thing = b.thing)
      then 'moved' else 'new' end as change
    from won as b
    union all
    select a.*, 'gone' as change
    from lost as a where not exists (select 1 from won as b where b.place = a.place and b.thing = a.thing))
  select of_run, base, grain, division, school, list, change, count(*), count(distinct person_id)
  from changed group by grain, division, school, list, change;
$$;

revoke all on function reports.lay_counts(integer), reports.lay_changes(integer, integer) from public;

grant select on reports.entry_count, reports.change_count to fuzhi_request;
alter table reports.entry_count enable row level security;
alter table reports.change_count enable row level security;

-- the same as of the lists themselves
create policy seen on reports.entry_count for select to fuzhi_request
  using (
    (division like any ((select access.prefixes())::text[]) or school = any ((select access.schools())::text[]))
    and case list
      when 'out-of-school' then division like any ((select access.prefixes('lists.read'))::text[])
        or school = any ((select access.schools('lists.read'))::text[])
      when 'unaided' then division like any ((select access.prefixes('aid.read'))::text[])
        or school = any ((select access.schools('aid.read'))::text[])
      when 'review' then division like any ((select access.prefixes('review.read'))::text[])
      when 'unplaced' then division like any ((select access.prefixes('unplaced.read'))::text[])
      else false end
  );
create policy seen on reports.change_count for select to fuzhi_request
  using (
    (division like any ((select access.prefixes())::text[]) or school = any ((select access.schools())::text[]))
    and case list
      when 'out-of-school' then division like any ((select access.prefixes('lists.read'))::text[])
        or school = any ((select access.schools('lists.read'))::text[])
      when 'unaided' then division like any ((select access.prefixes('aid.read'))::text[])
        or school = any ((select access.schools('aid.read'))::text[])
      else false end
  );

select reports.lay_counts(run_id) from reports.run;
create index assigned_now_by_day on reports.assigned_now (due_on) where is_standing;
