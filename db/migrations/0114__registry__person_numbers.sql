-- A child is known by a number that the comparison gives. Two numbers may turn out to be one child (merged), what was one to be two
-- (split), and a merge may be taken back (parted). One rule for all that hangs on a child (docs/decisions/0103): what was written
-- keeps the number under which it was written; whoever reads asks for all numbers of the child; heads of which there is one for a
-- child stand under its present number.

-- What a run found, laid with the run, trial or not.
create table registry.run_number (
  run_id integer not null,
  -- merged: `other_id` is `person_id` now. split: `person_id` is new and has rows that were `other_id`’s. moved: rows went over.
  change text not null check (change in ('merged', 'split', 'moved')),
  person_id text not null,
  other_id text not null,
  primary key (run_id, change, person_id, other_id)
);

-- Numbers that stand for nobody any more, each with the number that its child has now. Follows from the current run.
create table registry.former_number (
  former_id text primary key,
  person_id text not null check (person_id <> former_id)
);
create index former_number_of_person on registry.former_number (person_id);

-- What changed when, for whoever looks for a child by the number of before. Never changed.
create table registry.number_change (
  change_no bigint generated always as identity primary key,
  run_id integer not null,
  change text not null check (change in ('merged', 'parted', 'split', 'moved')),
  person_id text not null,
  other_id text not null,
  on_day date not null,
  recorded_at timestamptz not null
);
create index number_change_of_person on registry.number_change (person_id);
create index number_change_of_other on registry.number_change (other_id);
create trigger number_change_keeps before update or delete or truncate on registry.number_change
  for each statement execute procedure registry.refuse_change_edit();

alter table registry.run_number enable row level security;
alter table registry.former_number enable row level security;
alter table registry.number_change enable row level security;

-- The request's role has these three and no table: it asks about a child whose page it was let onto.
create function registry.number_now(of_person text) returns text language plpgsql stable security definer
set search_path = pg_catalog as $$
begin
  return coalesce((select f.person_id from registry.former_number as f where f.former_id = of_person), of_person);
end $$;
create function registry.numbers_of(of_person text) returns text[] language plpgsql stable security definer
set search_path = pg_catalog as $$
declare
  present text := registry.number_now(of_person);
begin
  return array[present] || array(select f.former_id from registry.former_number as f where f.person_id = present order by 1);
end $$;
create function registry.number_changes(of_person text)
returns table (change text, person_id text, other_id text, on_day date)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  own text[] := registry.numbers_of(of_person);
begin
  return query select n.change, n.person_id, n.other_id, n.on_day from registry.number_change as n
    where n.person_id = any (own) or n.other_id = any (own) order by n.change_no desc limit 50;
end $$;
revoke all on function registry.number_now(text), registry.numbers_of(text), registry.number_changes(text) from public;
grant execute on function registry.number_now(text), registry.numbers_of(text), registry.number_changes(text) to fuzhi_request;

-- What was laid for three modules, each for itself, is laid once.
insert into registry.run_number (run_id, change, person_id, other_id)
select run_id, 'merged', new_id, old_id from dropout.run_alias where new_id <> old_id;
insert into registry.former_number (former_id, person_id)
with recursive chain as (
  select r.run_id, a.old_id, a.new_id, 1 as depth from dropout.run_alias as a join dropout.run as r on r.run_id = a.run_id and r.is_current
  union all
  select c.run_id, c.old_id, a.new_id, c.depth + 1 from chain as c join dropout.run_alias as a on a.run_id = c.run_id and a.old_id = c.new_id
  where c.depth < 20
)
select distinct on (old_id) old_id, new_id from chain where old_id <> new_id order by old_id, depth desc;
drop table dropout.run_alias;
drop table ledgers.run_alias;
drop table warning.run_alias;
-- The number under which a row came in, and the row of the same child that goes on where two were found to be one. A row that
-- stands aside keeps all that was done; it comes back when the merge is taken back.
alter table ledgers.row add column first_id text, add column joined_to text references ledgers.row;
update ledgers.row set first_id = person_id;
create function ledgers.keep_first_number() returns trigger language plpgsql as $$
begin
  new.first_id := new.person_id;
  return new;
end $$;
create trigger row_first_number before insert on ledgers.row for each row execute procedure ledgers.keep_first_number();
create index row_by_first_number on ledgers.row (first_id);
create index row_joined_to on ledgers.row (joined_to) where joined_to is not null;
revoke all on function ledgers.keep_first_number() from public;
