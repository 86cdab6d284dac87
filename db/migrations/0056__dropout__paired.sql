-- Whoever answers for a child sees its case and works on it, though its place is not his; and each visit of a case stands
-- among the contacts of the child.
create policy paired on dropout."case" for select to fuzhi_request
  using (person_id = any ((select pairing.own_children('cases.read'))::text[]));
create policy paired on dropout.act for insert to fuzhi_request with check (
  account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
  and used_right = current_setting('fuzhi.right', true)
  and exists (select 1 from dropout."case" as c where c.case_id = act.case_id
    and c.person_id = any ((select pairing.own_children())::text[])));
create policy paired on dropout.filed_paper for insert to fuzhi_request with check (
  account_id = nullif(current_setting('fuzhi.account_id', true), '')::integer
  and exists (select 1 from dropout."case" as c where c.case_id = filed_paper.case_id
    and c.person_id = any ((select pairing.own_children())::text[])));
create policy paired on dropout.contact_edit for insert to fuzhi_request with check (dropout.own_account(account_id)
  and exists (select 1 from dropout."case" as c where c.case_id = contact_edit.case_id
    and c.person_id = any ((select pairing.own_children())::text[])));

-- What a run knows of a child beside the ledgers: its class and household, for whoever answers for them.
alter table dropout.run_child add column class text, add column household text;

create function dropout.tell_contact() returns trigger language plpgsql security definer
set search_path = pg_catalog as $$
declare
  of_child record;
begin
  select c.person_id, c.division, coalesce(c.placed_school, c.school) as school into of_child
  from dropout."case" as c where c.case_id = new.case_id;
  perform pairing.keep_contact(of_child.person_id, of_child.division, of_child.school, new.kind,
    coalesce((new.data ->> 'metOn')::date, new.on_day), new.done_at, new.account_id, new.author_name, new.data,
    case when new.files = '{}' then '{}'::text[] else coalesce((select array_agg(distinct f.sha256) from dropout.filed_paper as f
      where f.case_id = new.case_id and f.file_no = any (new.files) and f.media_type like 'image/%'
        and f.kind <> 'signature'), '{}') end,
    new.case_id, new.act_no);
  return null;
end $$;
revoke all on function dropout.tell_contact() from public;
create trigger act_tells_contact after insert on dropout.act for each row
  when (new.kind in ('verify', 'visit') and new.account_id is not null) execute procedure dropout.tell_contact();

-- Children and visits of before.
insert into pairing.child (person_id, county, division, school, name, sex, birth_date, township, village, guardian, groups,
  is_wanted)
select c.person_id, r.county, c.division, c.school, c.name, c.sex, c.birth_date, c.township, c.village, c.guardian,
  array_remove(array[
    case when c.mark is not null or exists (select 1 from dropout."case" as k where k.person_id = c.person_id
      and k.step not in ('closed', 'excused', 'cleared', 'joined')) then 'out-of-school' end,
    case when c.is_registered_poor then 'registered-poor' end, case when c.is_disabled then 'disabled' end], null), true
from dropout.run_child as c join dropout.run as r on r.run_id = c.run_id and r.is_current
where c.mark is not null or (c.is_of_age and (c.is_registered_poor or c.is_disabled))
  or exists (select 1 from dropout."case" as k where k.person_id = c.person_id
    and k.step not in ('closed', 'excused', 'cleared', 'joined'));
select pairing.keep_contact(c.person_id, c.division, coalesce(c.placed_school, c.school), a.kind,
  coalesce((a.data ->> 'metOn')::date, a.on_day), a.done_at, a.account_id, a.author_name, a.data,
  coalesce((select array_agg(distinct f.sha256) from dropout.filed_paper as f where f.case_id = a.case_id
    and f.file_no = any (a.files) and f.media_type like 'image/%' and f.kind <> 'signature'), '{}'), a.case_id, a.act_no)
from dropout.act as a join dropout."case" as c on c.case_id = a.case_id
where a.kind in ('verify', 'visit') and a.account_id is not null;
