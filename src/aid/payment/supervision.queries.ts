import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import { standingRules } from '../rule-set.store.ts';
import { CURRENT_RUN } from '../settlement/run-aid.queries.ts';
import { childrenOf } from './award.ts';
import {
  type FindingResult,
  type FundFindingKind,
  findOverCap,
  type SupervisionRules,
} from './supervision.ts';

/** Something to ask about, with its arithmetic and its people. */
export type FundFinding = {
  readonly kind: FundFindingKind;
  /** What it is known by when it is found again. */
  readonly key: string;
  /** What was counted, and from where on it is a finding. */
  readonly count: number;
  readonly threshold: number;
  /** The last digits of an account, a name, or a programme. */
  readonly what: string;
  readonly on: string | null;
  /** The money it is about. */
  readonly amountFen: number | null;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** Rows of files it stands on. */
  readonly rows: readonly string[];
  readonly decision: {
    readonly result: FindingResult;
    readonly words: string;
    readonly madeName: string;
    readonly madeAt: string;
  } | null;
};

type Found = Omit<FundFinding, 'decision'>;

const PERSON = (id: string, name: string): string =>
  `json_build_array(json_build_object('personId', ${id}, 'name', coalesce(${name}, ${id})))`;
const ROW = `t.file || case when t.sheet = '' then '' else '#' || t.sheet end || '!' || t.row_no`;

/**
 * One account of several families: those entered and checked here, those in the files of the bank and of other offices, and
 * in the registers of dibao and poverty. Brothers and sisters of one household are one family.
 */
const SAME_ACCOUNT = `with told as (
    select n.number_index, n.person_id, coalesce(aid.household_of(n.person_id), n.person_id) as family,
      n.number_tail as tail, (select a.name from aid.award as a where a.person_id = n.person_id limit 1) as name,
      null as place, n.bank_account_id
    from aid.bank_account as n
    -- a supplier may serve many canteens by one account
    where n.person_id like 'P%'
    union all
    select t.number_index, t.person_id, t.family, t.number_tail, t.name, ${ROW}, null
    from aid.run_account as t where t.run_id = ${CURRENT_RUN}
  ), one as (
    select number_index, person_id, max(family) as family, max(tail) as tail, max(name) as name,
      min(bank_account_id) as entered, min(place) as place
    from told group by number_index, person_id
  )
  select 'same-account' as kind, 'same-account ' || coalesce(min(entered)::text, min(tail) || ' ' || min(person_id)) as key,
    count(distinct family) as count, $1::integer as threshold, min(tail) as what, null as "on",
    null::bigint as "amountFen",
    json_agg(json_build_object('personId', person_id, 'name', coalesce(name, person_id)) order by person_id) as people,
    coalesce(json_agg(place order by person_id) filter (where place is not null), '[]'::json) as rows
  from one group by number_index having count(distinct family) >= $1 order by 3 desc, 2`;

const BULK = `select 'bulk-accounts' as kind,
    'bulk-accounts ' || n.made_by || ' ' || (n.made_at at time zone 'Asia/Shanghai')::date as key, count(*) as count,
    $1::integer as threshold, n.made_name as what, (n.made_at at time zone 'Asia/Shanghai')::date as "on",
    null::bigint as "amountFen",
    json_agg(json_build_object('personId', n.person_id, 'name', coalesce(a.name, n.person_id)) order by n.bank_account_id)
      as people, '[]'::json as rows
  from aid.bank_account as n
  left join lateral (select name from aid.award as a where a.person_id = n.person_id limit 1) as a on true
  group by n.made_by, n.made_name, 6 having count(*) >= $1 order by 3 desc`;

const BEFORE_DRAFT = `select 'bulk-before-deadline' as kind, 'bulk-before-deadline ' || b.batch_id as key, count(*) as count,
    $1::integer as threshold, b.batch_id::text as what, (b.made_at at time zone 'Asia/Shanghai')::date as "on",
    sum(l.amount_fen)::bigint as "amountFen",
    json_agg(json_build_object('personId', a.person_id, 'name', a.name)) as people, '[]'::json as rows
  from aid.payment_batch as b join aid.payment_line as l on l.batch_id = b.batch_id
  join aid.award as a on a.award_id = l.award_id join aid.bank_account as n on n.bank_account_id = l.bank_account_id
  where n.made_at > b.made_at - $2::integer * interval '1 day' and exists (
    select 1 from aid.bank_account as old where old.person_id = n.person_id and old.bank_account_id < n.bank_account_id)
  group by b.batch_id, b.made_at having count(*) >= $1 order by 3 desc`;

const OVER_CAP = `select 'over-cap' as kind, 'over-cap ' || a.person_id || ' ' || a.programme || ' ' || $2 as key,
    sum(a.amount_fen)::bigint as count, $3::bigint as threshold, a.programme as what, null as "on",
    sum(a.amount_fen)::bigint as "amountFen", ${PERSON('a.person_id', 'min(a.name)')} as people, '[]'::json as rows
  from aid.award as a
  where a.programme = $1 and substr(a.term, 1, 4) = $2
    and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
  group by a.person_id, a.programme having sum(a.amount_fen) > $3 order by 3 desc`;

/** Payments by others over the cap a head in a year. */
const TOLD_OVER_CAP = `select 'over-cap' as kind, 'over-cap ' || t.person_id || ' ' || t.programme || ' told ' || $2 as key,
    sum(t.amount_fen)::bigint as count, $3::bigint as threshold, t.programme as what, null as "on",
    sum(t.amount_fen)::bigint as "amountFen", ${PERSON('t.person_id', 'min(t.name)')} as people, json_agg(${ROW}) as rows
  from aid.run_told as t
  where t.run_id = ${CURRENT_RUN} and t.programme = $1 and substr(t.term, 1, 4) = $2 and t.standing = 'paid'
  group by t.person_id, t.programme having sum(t.amount_fen) > $3 order by 3 desc`;

/** Years of which awards or the files tell of a programme, with how many had how much. */
const FIGURES = `select year, count(distinct person_id) as people, sum(fen)::bigint as "sumFen"
  from (
    select substr(a.term, 1, 4) as year, a.person_id, a.amount_fen as fen from aid.award as a
    where a.programme = $1
      and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
    union all
    select substr(t.term, 1, 4), t.person_id, t.amount_fen from aid.run_told as t
    where t.run_id = ${CURRENT_RUN} and t.programme = $1 and t.standing = 'paid' and t.term is not null
  ) as one where fen is not null group by year order by year`;

/** Those of a year who had more than an undergraduate may have. */
const ABOVE = `select t.person_id as "personId", coalesce(min(t.name), t.person_id) as name
  from aid.run_told as t
  where t.run_id = ${CURRENT_RUN} and t.programme = $1 and substr(t.term, 1, 4) = $2 and t.standing = 'paid'
  group by t.person_id having sum(t.amount_fen) > $3 order by sum(t.amount_fen) desc, 1`;

/** Paid (by the files of the term) to somebody who has died, has left with a diploma, or is at no school. */
const PAID_TO = (kind: string, condition: string): string => `select '${kind}' as kind,
    '${kind} ' || t.person_id || ' ' || coalesce(t.programme, t.programme_text, '') || ' ' || coalesce(t.term, '') as key,
    count(*) as count, 1 as threshold, coalesce(t.programme, t.programme_text, '') as what, max(t.paid_on) as "on",
    sum(t.amount_fen)::bigint as "amountFen", ${PERSON('t.person_id', 'min(t.name)')} as people, json_agg(${ROW}) as rows
  from aid.run_told as t
  where t.run_id = ${CURRENT_RUN} and t.term = (select term from aid.run where is_current)
    and t.standing <> 'failed' and ${condition}
  group by t.person_id, coalesce(t.programme, t.programme_text, ''), coalesce(t.term, '') order by 7 desc nulls last, 2`;

/** Twice on the lists of the term, or twice paid. */
const TWICE = `select 'paid-twice' as kind, 'paid-twice ' || t.person_id || ' ' || t.programme || ' ' || t.term || ' ' || t.standing as key,
    count(*) as count, 2 as threshold, t.programme as what, null as "on", sum(t.amount_fen)::bigint as "amountFen",
    ${PERSON('t.person_id', 'min(t.name)')} as people, json_agg(${ROW}) as rows
  from aid.run_told as t
  where t.run_id = ${CURRENT_RUN} and t.programme is not null and t.term = (select term from aid.run where is_current)
    and t.standing <> 'failed'
  group by t.person_id, t.programme, t.term, t.standing having count(*) > 1 order by 3 desc, 2`;

/** Payments of a round sum where the entitlement is another one. */
const ROUND = `select 'round-sum' as kind, 'round-sum ' || t.told_no || ' ' || t.file as key, t.amount_fen as count,
    $1::bigint as threshold, coalesce(t.programme, t.programme_text, '') as what, t.paid_on as "on",
    t.amount_fen as "amountFen", ${PERSON('t.person_id', 't.name')} as people, json_build_array(${ROW}) as rows
  from aid.run_told as t
  where t.run_id = ${CURRENT_RUN} and t.term = (select term from aid.run where is_current) and t.standing = 'paid'
    and t.amount_fen >= $1 and t.amount_fen % $1 = 0
    and not exists (select 1 from aid.run_due as d where d.run_id = t.run_id and d.programme = t.programme
      and d.term = t.term and d.amount_fen = t.amount_fen)
  order by t.amount_fen desc, t.told_no`;

/** More than the law gives for the term: by each row of a payment, where the rate is no average. Round sums have their own. */
const TOO_MUCH = `select 'paid-too-much' as kind,
    'paid-too-much ' || t.person_id || ' ' || t.programme || ' ' || t.term as key, max(t.amount_fen) as count,
    min(d.amount_fen) as threshold, t.programme as what, max(t.paid_on) as "on", max(t.amount_fen) as "amountFen",
    ${PERSON('t.person_id', 'min(t.name)')} as people, json_agg(${ROW} order by t.told_no) as rows
  from aid.run_told as t
  join aid.run_due as d on d.run_id = t.run_id and d.person_id = t.person_id and d.programme = t.programme
    and d.term = t.term
  where t.run_id = ${CURRENT_RUN} and t.term = (select term from aid.run where is_current) and t.standing = 'paid'
    and not (t.programme = any ($1::text[])) and d.amount_fen > 0 and t.amount_fen > d.amount_fen
    and t.amount_fen % $2 <> 0
  group by t.person_id, t.programme, t.term order by 3 desc, 2`;

/** Programmes of which the rules tell an average: single students have more or less. */
const averaged = (): string[] =>
  standingRules()
    .programmes.filter(({ parameters, amount }) => parameters[amount.parameter]?.is_average)
    .map(({ id }) => id);

/** What accounts, awards and the files give to ask about, as far as the viewer sees them, each with its decision. */
export async function listFundFindings(
  db: Queryable,
  rules: SupervisionRules,
  today: string,
): Promise<FundFinding[]> {
  const found: Found[] = [];
  const ask = async (sql: string, values: readonly unknown[] = []): Promise<void> => {
    found.push(...(await db.query<Found>(sql, [...values])).rows);
  };
  await ask(SAME_ACCOUNT, [rules.same_account.at_least]);
  for (const { programme } of rules.caps) found.push(...(await listOverCap(db, rules, programme, today)));
  await ask(PAID_TO('paid-to-deceased', 't.is_deceased'));
  await ask(PAID_TO('paid-to-graduated', 't.is_graduated and not t.is_at_school and not t.is_deceased'));
  await ask(
    PAID_TO('paid-without-school', 'not t.is_at_school and not t.is_deceased and not t.is_graduated'),
  );
  await ask(TWICE);
  await ask(TOO_MUCH, [averaged(), rules.round_sums.multiple_fen]);
  await ask(ROUND, [rules.round_sums.multiple_fen]);
  await ask(BULK, [rules.bulk_accounts.at_least]);
  await ask(BEFORE_DRAFT, [rules.bulk_before_deadline.at_least, rules.bulk_before_deadline.days]);
  return withDecisions(db, found);
}

/** Over the cap of a year: single children above the highest cap, and a year's sum above the cap a head. */
async function listOverCap(
  db: Queryable,
  rules: SupervisionRules,
  programme: string,
  today: string,
): Promise<Found[]> {
  const found: Found[] = [];
  const { rows: figures } = await db.query<{ year: string; people: number; sumFen: number }>(FIGURES, [
    programme,
  ]);
  for (const { year, people, sumFen } of figures) {
    // of a year that is not over, the cap of today
    const on = `${year}-12-31` < today ? `${year}-12-31` : today;
    const cap = rules.caps
      .find((one) => one.programme === programme)
      ?.values.findLast(({ from }) => from <= on);
    if (!cap) continue;
    for (const sql of [OVER_CAP, TOLD_OVER_CAP])
      found.push(...(await db.query<Found>(sql, [programme, year, cap.postgraduate_fen])).rows);
    const over = findOverCap(rules, { programme, on, people, sumFen });
    if (!over) continue;
    const above = await db.query<Found['people'][number]>(ABOVE, [programme, year, over.capFen]);
    found.push({
      ...{ kind: 'over-cap-a-head', key: `over-cap-a-head ${programme} ${year}`, count: people, on },
      ...{ threshold: over.capFen, what: programme, amountFen: sumFen, people: above.rows, rows: [] },
    });
  }
  return found;
}

async function withDecisions(db: Queryable, found: readonly Found[]): Promise<FundFinding[]> {
  const { rows } = await db.query<NonNullable<FundFinding['decision']> & { key: string }>(
    `select distinct on (finding_key) finding_key as key, result, words, made_name as "madeName", made_at as "madeAt"
     from aid.finding_decision where finding_key = any ($1) order by finding_key, decision_id desc`,
    [found.map(({ key }) => key)],
  );
  const decisions = new Map(rows.map(({ key, ...decision }) => [key, decision]));
  return found.map((one) => ({ ...one, decision: decisions.get(one.key) ?? null }));
}

/** Records what was found out about a finding. */
export async function decideFinding(
  db: Queryable,
  viewer: Pick<Viewer, 'accountId' | 'fullName'>,
  finding: Pick<FundFinding, 'key' | 'kind' | 'people'>,
  decision: { readonly result: FindingResult; readonly words: string },
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.finding_decision (division, finding_key, kind, result, words, made_at, made_by, made_name)
     select replace(s, '%', ''), $1, $2, $3, $4, $5, $6, $7
     from unnest(access.prefixes('payment.read')) as s order by length(s) limit 1`,
    [finding.key, finding.kind, decision.result, decision.words, now, viewer.accountId, viewer.fullName],
  );
  await recordEvent(db, {
    action: 'finding-decide',
    persons: childrenOf(finding.people),
    detail: { kind: finding.kind, result: decision.result },
  });
}

/** How aid of a programme performed: coverage, and how long it took from approval to the card. */
export type Performance = {
  /** The county or township; null where all of the viewer's are together. */
  readonly division: string | null;
  readonly programme: string;
  readonly term: string;
  readonly approved: number;
  readonly paid: number;
  readonly paidFen: number;
  readonly approvedFen: number;
  /** Calendar days from approval to the bank's word, at the middle and at the most. */
  readonly middleDays: number | null;
  readonly mostDays: number | null;
};

/** Levels of division by which performance is told: the digits of their codes. */
export const PERFORMANCE_LEVELS = { all: 0, county: 6, township: 9 } as const;
export type PerformanceLevel = keyof typeof PERFORMANCE_LEVELS;

/** Performance of awards by programme and term, at a level of division. */
export async function listPerformance(db: Queryable, level: PerformanceLevel): Promise<Performance[]> {
  const { rows } = await db.query<Performance>(
    `select nullif(substr(division, 1, $1), '') as division, programme, term, count(*) as approved, count(days) as paid,
       coalesce(sum(amount_fen) filter (where days is not null), 0)::bigint as "paidFen", sum(amount_fen)::bigint as "approvedFen",
       percentile_cont(0.5) within group (order by days)::float8 as "middleDays", max(days)::integer as "mostDays"
     from (
       select a.division, a.programme, a.term, a.amount_fen,
         (select min((r.made_at at time zone 'Asia/Shanghai')::date) from aid.payment_line as l
          join aid.line_outcome as o on o.line_id = l.line_id and o.outcome = 'paid'
          join aid.bank_return as r on r.return_id = o.return_id where l.award_id = a.award_id)
         - (k.act_at at time zone 'Asia/Shanghai')::date as days
       from aid.award as a join aid.award_act as k on k.award_id = a.award_id and k.act = 'approved'
       where not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
     ) as one group by 1, programme, term order by term desc, programme, 1`,
    [PERFORMANCE_LEVELS[level]],
  );
  return rows;
}
