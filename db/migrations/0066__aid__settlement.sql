-- What became of every entitlement of the run: exactly one of paid, under way, refused, waived, or left over with its cause.
-- And a guardian's waiver, with the paper that proves it.
create table aid.waiver (
  waiver_id bigint generated always as identity primary key,
  division text not null,
  school text,
  person_id text not null check (person_id ~ '^P[0-9]+$'),
  name text not null,
  programme text not null,
  term text not null check (term ~ '^[0-9]{4}-(spring|autumn)$'),
  guardian text not null check (length(guardian) between 1 and 60),
  words text not null check (length(words) between 2 and 1000),
  signed_on date not null,
  proof_name text not null,
  proof_type text not null check (proof_type in ('image/jpeg', 'image/png', 'application/pdf')),
  proof_sha256 text not null check (proof_sha256 ~ '^[0-9a-f]{64}$'),
  proof bytea not null,
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);
create index waiver_by_due on aid.waiver (person_id, programme, term);
-- The guardian thinks better of it.
create table aid.waiver_end (
  waiver_id bigint primary key references aid.waiver,
  words text not null check (length(words) between 2 and 1000),
  made_at timestamptz not null,
  made_by integer not null references access.account,
  made_name text not null
);
create function aid.check_waiver() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7210442, hashtext(new.person_id));
  if exists (select 1 from aid.waiver as w where w.person_id = new.person_id and w.programme = new.programme
    and w.term = new.term and not exists (select 1 from aid.waiver_end as e where e.waiver_id = w.waiver_id)) then
    raise exception 'aid.waiver-stands' using errcode = 'unique_violation';
  end if;
  return new;
end $$;
create trigger waiver_once before insert on aid.waiver for each row execute procedure aid.check_waiver();
create trigger waiver_stays before update or delete or truncate on aid.waiver
  for each statement execute procedure aid.refuse_change();
create trigger waiver_end_stays before update or delete or truncate on aid.waiver_end
  for each statement execute procedure aid.refuse_change();
alter table aid.waiver enable row level security;
alter table aid.waiver_end enable row level security;
grant select, insert on aid.waiver, aid.waiver_end to fuzhi_request;
create policy seen on aid.waiver for select to fuzhi_request
  using (division like any ((select access.prefixes('aid.read'))::text[])
    or school = any ((select access.schools('aid.read'))::text[]));
create policy made on aid.waiver for insert to fuzhi_request
  with check (made_by = aid.actor() and (division like any ((select access.prefixes('hardship.collect'))::text[])
    or school = any ((select access.schools('hardship.collect'))::text[])));
create policy seen on aid.waiver_end for select to fuzhi_request
  using (exists (select 1 from aid.waiver as w where w.waiver_id = waiver_end.waiver_id));
create policy made on aid.waiver_end for insert to fuzhi_request
  with check (made_by = aid.actor() and exists (select 1 from aid.waiver as w where w.waiver_id = waiver_end.waiver_id
    and (w.division like any ((select access.prefixes('hardship.collect'))::text[])
      or w.school = any ((select access.schools('hardship.collect'))::text[]))));

/*
 * One row per entitlement of the current run that the request sees (it filters by itself: a school is told what became of its
 * pupils' aid without seeing awards and batches). `by_card`: programmes that are awarded and paid; of others the files tell.
 */
create function aid.settlement(by_card text[]) returns table (
  person_id text, division text, school text, name text, programme text, term text, amount_fen bigint,
  state text, cause text, reason text, award_id bigint, batch_id bigint, waiver_id bigint,
  ours_fen bigint, others_fen bigint, others_rows bigint
) language sql stable security definer set search_path = pg_catalog as $$
  with due as (
    select d.*, (substr(d.term, 1, 4)::integer - case when d.term like '%spring' then 1 else 0 end) as school_year
    from aid.run_due as d join aid.run as r on r.run_id = d.run_id and r.is_current
    where d.division like any ((select access.prefixes('awards.read'))::text[])
      or d.division like any ((select access.prefixes('aid.read'))::text[])
      or d.school = any ((select access.schools('aid.read'))::text[])
  ), known as (
    select d.*, a.award_id, a.school as award_school, k.award_id is not null as is_approved, g.award_id is not null as is_withdrawn,
      g.reason as withdrawn_why, l.line_id, l.batch_id, l.is_live, l.outcome, l.code, h.objection_id,
      o.is_upheld, o.words as upheld_words, p.paid_fen, n.has_account, n.newest_account, l.bank_account_id,
      w.waiver_id, w.words as waiver_words, c.state as case_state, c.why as case_why, t.fen as others_fen, t.n as others_rows
    from due as d
    left join lateral (select * from aid.award as a where a.person_id = d.person_id and a.programme = d.programme
      and a.term = d.term order by a.turn desc limit 1) as a on true
    left join aid.award_act as k on k.award_id = a.award_id and k.act = 'approved'
    left join aid.award_act as g on g.award_id = a.award_id and g.act = 'withdrawn'
    left join lateral (select l.line_id, l.batch_id, l.bank_account_id, aid.is_live(l.line_id) as is_live, o.outcome, o.code
      from aid.payment_line as l left join aid.line_outcome as o on o.line_id = l.line_id
      where l.award_id = a.award_id order by l.line_id desc limit 1) as l on true
    left join aid.line_hold as h on h.line_id = l.line_id
    left join aid.objection_answer as o on o.objection_id = h.objection_id
    left join lateral (select sum(l.amount_fen - coalesce(b.amount_fen, 0))::bigint as paid_fen
      from aid.award as every join aid.payment_line as l on l.award_id = every.award_id
      join aid.line_outcome as o on o.line_id = l.line_id and o.outcome = 'paid'
      left join aid.claw_back as b on b.line_id = l.line_id
      where every.person_id = d.person_id and every.programme = d.programme and every.term = d.term) as p on true
    left join lateral (select count(*) > 0 as has_account, max(n.bank_account_id) as newest_account
      from aid.bank_account as n join aid.bank_account_check as c on c.bank_account_id = n.bank_account_id and c.is_right
      where n.person_id = d.person_id) as n on a.award_id is not null
    left join lateral (select w.waiver_id, w.words from aid.waiver as w
      where w.person_id = d.person_id and w.programme = d.programme and w.term = d.term
        and not exists (select 1 from aid.waiver_end as e where e.waiver_id = w.waiver_id) limit 1) as w on true
    left join lateral (select aid.hardship_state(c.case_id) as state,
        (select s.words from aid.hardship_step as s where s.case_id = c.case_id order by s.step_no desc limit 1) as why
      from aid.hardship_case as c join aid.hardship_round as r on r.round_id = c.round_id
      where c.person_id = d.person_id and r.school_year = d.school_year order by c.case_id desc limit 1) as c on true
    left join lateral (select sum(t.amount_fen)::bigint as fen, count(*) as n from aid.run_told as t
      where t.run_id = d.run_id and t.person_id = d.person_id and t.programme = d.programme and t.term = d.term
        and t.standing = 'paid') as t on true
  ), stated as (
    select k.*, case
      when coalesce(k.paid_fen, 0) > 0 or k.state = 'paid' then 'paid'
      when k.waiver_id is not null then 'waived'
      when k.is_withdrawn or k.is_upheld or (k.award_id is null and k.case_state = 'refused') then 'refused'
      when k.award_id is not null and (k.is_live or not k.is_approved
        or (k.line_id is null and k.has_account and k.award_school is not distinct from nullif(split_part(k.school, ':', 3), '')))
        then 'under-way'
      when k.award_id is null and k.state = 'under-way' then 'under-way'
      else 'left-over' end as now_state
    from known as k
  )
  select s.person_id, s.division, s.school, s.name, s.programme, s.term, s.amount_fen, s.now_state,
    case when s.now_state <> 'left-over' then null
      when s.award_id is not null and s.objection_id is not null then 'objection-open'
      when s.award_id is not null and s.outcome = 'failed' and s.code not in ('other', 'over-limit')
        and not coalesce(s.newest_account > s.bank_account_id, false) then 'account-wrong'
      when s.award_id is not null and s.outcome = 'failed' then 'batch-failed'
      when s.award_id is not null and not coalesce(s.has_account, false) then 'account-wrong'
      when s.award_id is not null and s.award_school is distinct from nullif(split_part(s.school, ':', 3), '') then 'wrong-school'
      when s.award_id is not null then 'batch-failed'
      when not s.programme = any (by_card) then coalesce(s.cause, 'not-listed')
      when s.cause = 'payment-failed' then 'batch-failed'
      when s.case_state = 'noticed' then 'publication-running'
      when s.case_state in ('applied', 'class-reviewed', 'school-reviewed', 'collected', 'joint-reviewed', 'appealed')
        then 'not-assessed'
      when s.case_state = 'filed' or s.is_determined then 'not-awarded'
      else 'not-applied' end,
    case s.now_state when 'refused' then coalesce(s.withdrawn_why, s.upheld_words, s.case_why)
      when 'waived' then s.waiver_words end,
    s.award_id, s.batch_id, s.waiver_id, coalesce(s.paid_fen, 0), coalesce(s.others_fen, 0), s.others_rows
  from stated as s
$$;
revoke all on function aid.settlement(text[]), aid.check_waiver() from public;
grant execute on function aid.settlement(text[]) to fuzhi_request;
