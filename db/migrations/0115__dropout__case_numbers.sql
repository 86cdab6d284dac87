-- The number under which a case was opened: by it a case is told from that of another child when a merge is taken back.
alter table dropout."case" add column first_id text;
update dropout."case" as c set first_id = coalesce(
  (select a.data ->> 'from' from dropout.act as a where a.case_id = c.case_id and a.kind = 'renamed' order by a.act_no limit 1),
  case when c.step = 'joined' then substring(c.person_id from '^P[0-9]+') end, c.person_id);
alter table dropout."case" alter column first_id set not null;
create function dropout.keep_first_number() returns trigger language plpgsql as $$
begin
  new.first_id := new.person_id;
  return new;
end $$;
create trigger case_first_number before insert on dropout."case" for each row execute procedure dropout.keep_first_number();
create index case_by_first_number on dropout."case" (first_id);
revoke all on function dropout.keep_first_number() from public;
