import type { Queryable } from '../../access/index.ts';
import type { SupervisionRules } from './supervision.ts';

/** Something to ask about, with its arithmetic and its people. */
export type FundFinding = {
  readonly kind: 'same-account' | 'bulk-accounts' | 'over-cap';
  /** What was counted, and from where on it is a finding. */
  readonly count: number;
  readonly threshold: number;
  /** The last digits of an account, a name, or a programme. */
  readonly what: string;
  readonly on: string | null;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
};

const SAME_ACCOUNT = `select 'same-account' as kind, count(distinct n.person_id) as count, $1::integer as threshold,
    min(n.number_tail) as what, null as "on",
    json_agg(distinct jsonb_build_object('personId', n.person_id, 'name', coalesce(a.name, n.person_id))) as people
  from aid.bank_account as n
  left join lateral (select name from aid.award as a where a.person_id = n.person_id limit 1) as a on true
  group by n.number_index having count(distinct n.person_id) >= $1 order by 2 desc limit 100`;

const BULK = `select 'bulk-accounts' as kind, count(*) as count, $1::integer as threshold, n.made_name as what,
    (n.made_at at time zone 'Asia/Shanghai')::date as "on", '[]'::json as people
  from aid.bank_account as n group by n.made_name, 5 having count(*) >= $1 order by 2 desc limit 100`;

const OVER_CAP = `select 'over-cap' as kind, sum(a.amount_fen)::bigint as count, $3::bigint as threshold, a.programme as what,
    null as "on", json_build_array(json_build_object('personId', a.person_id, 'name', min(a.name))) as people
  from aid.award as a
  where a.programme = $1 and substr(a.term, 1, 4) = $2
    and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
  group by a.person_id, a.programme having sum(a.amount_fen) > $3 order by 2 desc limit 100`;

/** What the accounts and awards give to ask about, as far as the viewer sees them. */
export async function listFundFindings(
  db: Queryable,
  rules: SupervisionRules,
  today: string,
): Promise<FundFinding[]> {
  const same = await db.query<FundFinding>(SAME_ACCOUNT, [rules.same_account.at_least]);
  const bulk = await db.query<FundFinding>(BULK, [rules.bulk_accounts.at_least]);
  const over: FundFinding[] = [];
  for (const { programme, values } of rules.caps) {
    const cap = values.findLast(({ from }) => from <= today);
    if (!cap) continue;
    const found = await db.query<FundFinding>(OVER_CAP, [programme, today.slice(0, 4), cap.postgraduate_fen]);
    over.push(...found.rows);
  }
  return [...same.rows, ...over, ...bulk.rows];
}
