-- Schools of a run by name, for whoever grants roles: not a word of any pupil.
create table reports.run_school (
  run_id integer not null references reports.run on delete cascade,
  school text not null,
  primary key (run_id, school)
);
grant select on reports.run_school to fuzhi_request;
alter table reports.run_school enable row level security;
create policy seen on reports.run_school for select to fuzhi_request
  using (substr(school, 8, 6) like any ((select access.prefixes('role.grant'))::text[]));

create function reports.lay_schools(of_run integer) returns void language sql set search_path = pg_catalog as $$
  delete from reports.run_school where run_id = of_run;
  insert into reports.run_school
  select of_run, school from reports.child where run_id = of_run and school is not null
  union
  select of_run, school from reports.entry where run_id = of_run and school is not null;
$$;
revoke all on function reports.lay_schools(integer) from public;
select reports.lay_schools(run_id) from reports.run;
