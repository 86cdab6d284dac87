-- Meals of the nutrition programme are paid to accounting units (a school's canteen, a supplier), never to a child: a unit
-- claims a month by students and days, and each claim is an award of its own on the same road as every other.
create table aid.meal_unit (
  unit_id integer generated always as identity primary key,
  division text not null check (division ~ '^[0-9]{6,12}$'),
  kind text not null check (kind in ('canteen', 'supplier')),
  name text not null check (length(name) between 2 and 120),
  -- the school whose canteen it is, as a scope
  school text,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  check ((kind = 'canteen') = (school is not null)),
  unique (division, name)
);
create table aid.meal_claim (
  claim_id integer generated always as identity primary key,
  unit_id integer not null references aid.meal_unit,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  students integer not null check (students between 1 and 1000000),
  days integer not null check (days between 1 and 31),
  rate_fen integer not null check (rate_fen > 0),
  amount_fen bigint not null,
  award_id bigint not null unique references aid.award,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null,
  check (amount_fen = students::bigint * days * rate_fen)
);
create index meal_claim_by_unit on aid.meal_claim (unit_id, month);

-- a unit is paid by its own name: awards and accounts know it as U and its number
alter table aid.award drop constraint award_person_id_check,
  add constraint award_person_id_check check (person_id ~ '^[PU][0-9]+$'),
  drop constraint award_amount_fen_check,
  add constraint award_amount_fen_check
    check (amount_fen between 1 and case when person_id like 'U%' then 1000000000000 else 100000000 end),
  add constraint meals_never_to_a_child check (person_id like 'U%' or programme <> 'nutrition') not valid;
alter table aid.bank_account drop constraint bank_account_person_id_check,
  add constraint bank_account_person_id_check check (person_id ~ '^[PU][0-9]+$');

-- a child has one award of a programme and term; a unit one of each claim
create or replace function aid.begin_award() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.person_id like 'P%' and exists (
    select 1 from aid.award as a
    where a.person_id = new.person_id and a.programme = new.programme and a.term = new.term
      and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
  ) then
    raise exception 'aid.award-stands' using errcode = 'unique_violation';
  end if;
  perform pg_advisory_xact_lock(7210443, hashtext(new.person_id));
  new.turn := (select count(*) from aid.award as a
    where a.person_id = new.person_id and a.programme = new.programme and a.term = new.term);
  return new;
end $$;

create function aid.check_meal_claim() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7210444, new.unit_id);
  if exists (select 1 from aid.meal_claim as c where c.unit_id = new.unit_id and c.month = new.month
    and not exists (select 1 from aid.award_act as w where w.award_id = c.award_id and w.act = 'withdrawn')) then
    raise exception 'aid.meal-claimed' using errcode = 'unique_violation';
  end if;
  if not exists (select 1 from aid.award as a where a.award_id = new.award_id and a.person_id = 'U' || new.unit_id
    and a.amount_fen = new.amount_fen) then
    raise exception 'aid.meal-award-differs' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke all on function aid.check_meal_claim() from public;
create trigger meal_claim_once before insert on aid.meal_claim for each row execute procedure aid.check_meal_claim();
create trigger meal_unit_stays before update or delete or truncate on aid.meal_unit
  for each statement execute procedure aid.refuse_change();
create trigger meal_claim_stays before update or delete or truncate on aid.meal_claim
  for each statement execute procedure aid.refuse_change();

alter table aid.meal_unit enable row level security;
alter table aid.meal_claim enable row level security;
grant select, insert on aid.meal_unit, aid.meal_claim to fuzhi_request;
create policy seen on aid.meal_unit for select to fuzhi_request
  using (division like any ((select access.prefixes('awards.read'))::text[]));
create policy made on aid.meal_unit for insert to fuzhi_request
  with check (made_by = aid.actor() and division like any ((select access.prefixes('awards.propose'))::text[]));
create policy seen on aid.meal_claim for select to fuzhi_request
  using (exists (select 1 from aid.meal_unit as u where u.unit_id = meal_claim.unit_id));
create policy made on aid.meal_claim for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.meal_unit as u where u.unit_id = meal_claim.unit_id
    and u.division like any ((select access.prefixes('awards.propose'))::text[])));
