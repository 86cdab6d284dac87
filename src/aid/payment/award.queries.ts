import type { Queryable, Viewer } from '../../access/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import { type AwardNow, type EntitledDecision, hashFacts, type ProposedAward } from './award.ts';
import { SOURCES, type Source } from './ledger.ts';
import { splitFen } from './money.ts';
import type { PaymentRules } from './process.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/**
 * Where decisions become awards: each entitled decision is shared among its payers and frozen with its rule set and facts.
 * The one place that the law's side calls; whoever proposes cannot approve.
 */
export const awardDecisions = (
  db: Queryable,
  rules: Pick<PaymentRules, 'shares'>,
  viewer: Who,
  decisions: readonly EntitledDecision[],
  now: Date,
): Promise<number> =>
  proposeAwards(
    db,
    viewer,
    decisions.map(({ weights, ...decision }) => ({
      ...decision,
      shares: splitFen<Source>(decision.amountFen, weights ?? rules.shares.parts),
    })),
    now,
  );

/** Lays awards; those whose child, programme and term stand already are left out. Returns how many were laid. */
export async function proposeAwards(
  db: Queryable,
  viewer: Who,
  awards: readonly ProposedAward[],
  now: Date,
): Promise<number> {
  const known = await standing(db, awards);
  const fresh = awards.filter((award) => !known.has(keyOf(award)));
  return (await proposeOf(db, viewer, fresh, now)).length;
}

/** Lays awards as they are, each with its shares. Returns their numbers. */
export async function proposeOf(
  db: Queryable,
  viewer: Who,
  fresh: readonly ProposedAward[],
  now: Date,
): Promise<number[]> {
  if (fresh.length === 0) return [];
  const column = <T>(read: (award: ProposedAward) => T): T[] => fresh.map(read);
  const { rows } = await db.query<{ award_id: number; person_id: string; programme: string; term: string }>(
    `insert into aid.award (division, school, person_id, name, grade, class_name, term, programme, programme_label,
       amount_fen, rule_hash, facts, facts_hash, made_at, made_by, made_name)
     select u.*, $14, $15, $16 from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
       $7::text[], $8::text[], $9::jsonb[], $10::bigint[], $11::text[], $12::jsonb[], $13::text[]) as u
     returning award_id, person_id, programme, term`,
    [
      column((a) => a.division),
      column((a) => a.school),
      column((a) => a.personId),
      column((a) => a.name),
      column((a) => a.grade),
      column((a) => a.className),
      column((a) => a.term),
      column((a) => a.programme),
      column((a) => JSON.stringify(a.programmeLabel)),
      column((a) => a.amountFen),
      column((a) => a.ruleHash),
      column((a) => JSON.stringify(a.facts)),
      column((a) => hashFacts(a.facts)),
      now,
      viewer.accountId,
      viewer.fullName,
    ],
  );
  const byKey = new Map(fresh.map((award) => [keyOf(award), award]));
  const parts = rows.flatMap((row) =>
    SOURCES.flatMap((source) => {
      const fen = byKey.get(`${row.person_id} ${row.programme} ${row.term}`)!.shares[source] ?? 0;
      return fen > 0 ? [{ id: row.award_id, source, fen }] : [];
    }),
  );
  await db.query(
    `insert into aid.award_share (award_id, source, amount_fen)
     select * from unnest($1::bigint[], $2::text[], $3::bigint[])`,
    [parts.map(({ id }) => id), parts.map(({ source }) => source), parts.map(({ fen }) => fen)],
  );
  return rows.map(({ award_id }) => award_id);
}

const keyOf = ({
  personId,
  programme,
  term,
}: Pick<ProposedAward, 'personId' | 'programme' | 'term'>): string => `${personId} ${programme} ${term}`;

async function standing(db: Queryable, awards: readonly ProposedAward[]): Promise<Set<string>> {
  const { rows } = await db.query<{ personId: string; programme: string; term: TermCode }>(
    `select a.person_id as "personId", a.programme, a.term from aid.award as a
     where a.person_id = any ($1)
       and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')`,
    [awards.map(({ personId }) => personId)],
  );
  return new Set(rows.map(keyOf));
}

/** Approves all awards of a programme and term that wait; those that the viewer proposed stay. Returns how many. */
export async function approveAwards(
  db: Queryable,
  viewer: Who,
  group: { readonly programme: string; readonly term: string },
  now: Date,
): Promise<{ readonly approved: number; readonly own: number }> {
  const { rows } = await db.query<{ award_id: number; own: boolean }>(
    `select award_id, made_by = $3 as own from aid.award as a
     where programme = $1 and term = $2
       and not exists (select 1 from aid.award_act as k where k.award_id = a.award_id)`,
    [group.programme, group.term, viewer.accountId],
  );
  const ids = rows.filter(({ own }) => !own).map(({ award_id }) => award_id);
  await db.query(
    `insert into aid.award_act (award_id, act, act_at, act_by, act_name)
     select id, 'approved', $2, $3, $4 from unnest($1::bigint[]) as id on conflict do nothing`,
    [ids, now, viewer.accountId, viewer.fullName],
  );
  return { approved: ids.length, own: rows.length - ids.length };
}

/** Withdraws an award, with the reason; what was paid of it stays paid and is clawed back by itself. */
export async function withdrawAward(
  db: Queryable,
  viewer: Who,
  awardId: number,
  reason: string,
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.award_act (award_id, act, reason, act_at, act_by, act_name)
     values ($1, 'withdrawn', $2, $3, $4, $5) on conflict do nothing`,
    [awardId, reason, now, viewer.accountId, viewer.fullName],
  );
}

/** Awards of a programme and term, by where they stand. */
export type AwardGroup = {
  readonly programme: string;
  readonly programmeLabel: Text;
  readonly term: TermCode;
  readonly proposed: number;
  readonly approved: number;
  /** Approved, in no payment: those whose account is checked, and those without one. */
  readonly ready: number;
  readonly withoutAccount: number;
  readonly inPayment: number;
  readonly paid: number;
  readonly amountFen: number;
  readonly readyFen: number;
};

/** The groups that the viewer sees, the latest term first. */
export async function listAwardGroups(db: Queryable): Promise<AwardGroup[]> {
  const { rows } = await db.query<AwardGroup>(
    `with one as (
       select a.*, k.award_id is not null as is_approved,
         exists (select 1 from aid.payment_line as l where l.award_id = a.award_id and aid.is_live(l.line_id)) as is_live,
         exists (select 1 from aid.payment_line as l join aid.line_outcome as o on o.line_id = l.line_id
           where l.award_id = a.award_id and o.outcome = 'paid') as is_paid,
         exists (select 1 from aid.payment_line as l join aid.line_outcome as o on o.line_id = l.line_id
           where l.award_id = a.award_id and o.outcome = 'failed') as is_failed,
         exists (select 1 from aid.bank_account as n join aid.bank_account_check as c
           on c.bank_account_id = n.bank_account_id and c.is_right where n.person_id = a.person_id) as has_account
       from aid.award as a
       left join aid.award_act as k on k.award_id = a.award_id and k.act = 'approved'
       where not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
     )
     select programme, (array_agg(programme_label))[1] as "programmeLabel", term,
       count(*) filter (where not is_approved) as proposed,
       count(*) filter (where is_approved) as approved,
       count(*) filter (where is_approved and not is_live and not is_failed and has_account) as ready,
       count(*) filter (where is_approved and not is_live and not is_failed and not has_account) as "withoutAccount",
       count(*) filter (where is_live and not is_paid) as "inPayment",
       count(*) filter (where is_paid) as paid,
       sum(amount_fen)::bigint as "amountFen",
       coalesce(sum(amount_fen) filter (where is_approved and not is_live and not is_failed and has_account), 0)::bigint
         as "readyFen"
     from one group by programme, term order by term desc, programme`,
  );
  return rows;
}

/** An award that today's facts would no longer give, or give otherwise; the award itself stays as it was approved. */
export type ChangedAward = {
  readonly awardId: number;
  readonly personId: string;
  readonly amountFen: number;
  readonly nowFen: number | null;
};

/** Approved awards of a term whose facts differ from those of today; `now` holds what would be awarded today. */
export async function listChangedAwards(
  db: Queryable,
  term: TermCode,
  now: readonly AwardNow[],
): Promise<ChangedAward[]> {
  const { rows } = await db.query<ChangedAward & { programme: string; factsHash: string }>(
    `select a.award_id as "awardId", a.person_id as "personId", a.programme, a.amount_fen as "amountFen",
       a.facts_hash as "factsHash"
     from aid.award as a join aid.award_act as k on k.award_id = a.award_id and k.act = 'approved'
     where a.term = $1 order by a.award_id`,
    [term],
  );
  const today = new Map(
    now.filter((one) => one.term === term).map((one) => [`${one.personId} ${one.programme}`, one]),
  );
  return rows.flatMap(({ awardId, personId, programme, amountFen, factsHash }) => {
    const one = today.get(`${personId} ${programme}`);
    if (one && one.factsHash === factsHash && one.amountFen === amountFen) return [];
    return [{ awardId, personId, amountFen, nowFen: one?.amountFen ?? null }];
  });
}

/** An award as it was made: what it gave, by which law, on which facts. */
export type KeptAward = {
  readonly awardId: number;
  readonly personId: string;
  readonly name: string;
  readonly programme: string;
  readonly programmeLabel: Text;
  readonly term: TermCode;
  readonly amountFen: number;
  readonly ruleHash: string;
  readonly facts: ProposedAward['facts'];
  readonly madeAt: Date;
  readonly madeName: string;
};

/** One award, if the request sees it. */
export async function findAward(db: Queryable, awardId: number): Promise<KeptAward | undefined> {
  const { rows } = await db.query<KeptAward>(
    `select award_id as "awardId", person_id as "personId", name, programme, programme_label as "programmeLabel", term,
       amount_fen as "amountFen", rule_hash as "ruleHash", facts, made_at as "madeAt", made_name as "madeName"
     from aid.award where award_id = $1`,
    [awardId],
  );
  return rows[0];
}
