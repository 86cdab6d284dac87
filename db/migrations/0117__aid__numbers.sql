-- Awards, payments, waivers and determinations of hardship stay under the number under which they were made; whoever asks about a child
-- asks under all of its numbers (0114, docs/decisions/0103). A child that had an award under its former number has no second one.
create or replace function aid.begin_award() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.person_id like 'P%' and exists (
    select 1 from aid.award as a
    where a.person_id = any (registry.numbers_of(new.person_id)) and a.programme = new.programme and a.term = new.term
      and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
  ) then
    raise exception 'aid.award-stands' using errcode = 'unique_violation';
  end if;
  perform pg_advisory_xact_lock(7210443, hashtext(registry.number_now(new.person_id)));
  new.turn := (select count(*) from aid.award as a
    where a.person_id = any (registry.numbers_of(new.person_id)) and a.programme = new.programme and a.term = new.term);
  return new;
end $$;

create or replace function aid.settlement(by_card text[]) returns table (
  person_id text, division text, school text, name text, programme text, term text, amount_fen bigint,
  state text, cause text, reason text, award_id bigint, batch_id bigint, waiver_id bigint,
  ours_fen bigint, others_fen bigint, others_rows bigint
) language sql stable security definer set search_path = pg_catalog as $$
  with due as (
    select d.*, array[d.person_id] || coalesce(f.ids, '{}') as numbers,
      (substr(d.term, 1, 4)::integer - case when d.term like '%spring' then 1 else 0 end) as school_year
    from aid.run_due as d join aid.run as r on r.run_id = d.run_id and r.is_current
    left join (select f.person_id, array_agg(f.former_id) as ids from registry.former_number as f group by f.person_id) as f
      on f.person_id = d.person_id
    where d.division like any ((select access.prefixes('awards.read'))::text[])
      or d.division like any ((select access.prefixes('aid.read'))::text[])
      or d.school = any ((select access.schools('aid.read'))::text[])
  ), known as (
    select d.*, a.award_id, a.school as award_school, k.award_id is not null as is_approved, g.award_id is not null as is_withdrawn,
      g.reason as withdrawn_why, l.line_id, l.batch_id, l.is_live, l.outcome, l.code, h.objection_id,
      o.is_upheld, o.words as upheld_words, p.paid_fen, n.has_account, n.newest_account, l.bank_account_id,
      w.waiver_id, w.words as waiver_words, c.state as case_state, c.why as case_why, t.fen as others_fen, t.n as others_rows
    from due as d
    left join lateral (select * from aid.award as a where a.person_id = any (d.numbers) and a.programme = d.programme
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
      where every.person_id = any (d.numbers) and every.programme = d.programme and every.term = d.term) as p on true
    left join lateral (select count(*) > 0 as has_account, max(n.bank_account_id) as newest_account
      from aid.bank_account as n join aid.bank_account_check as c on c.bank_account_id = n.bank_account_id and c.is_right
      where n.person_id = any (d.numbers)) as n on a.award_id is not null
    left join lateral (select w.waiver_id, w.words from aid.waiver as w
      where w.person_id = any (d.numbers) and w.programme = d.programme and w.term = d.term
        and not exists (select 1 from aid.waiver_end as e where e.waiver_id = w.waiver_id) limit 1) as w on true
    left join lateral (select aid.hardship_state(c.case_id) as state,
        (select s.words from aid.hardship_step as s where s.case_id = c.case_id order by s.step_no desc limit 1) as why
      from aid.hardship_case as c join aid.hardship_round as r on r.round_id = c.round_id
      where c.person_id = any (d.numbers) and r.school_year = d.school_year order by c.case_id desc limit 1) as c on true
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
