import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import { proposeOf } from '../payment/award.queries.ts';
import type { ProposedAward } from '../payment/award.ts';
import { CURRENT_RUN } from '../settlement/run-aid.queries.ts';
import { MEALS } from './meals.ts';

/** Where a claim stands on the road of the money. */
export const CLAIM_STATES = ['proposed', 'approved', 'in-payment', 'paid', 'failed', 'withdrawn'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** A month of a unit: students × days × rate. */
export type MealClaim = {
  readonly claimId: number;
  readonly unitId: number;
  readonly month: string;
  readonly students: number;
  readonly days: number;
  readonly rateFen: number;
  readonly amountFen: number;
  readonly state: ClaimState;
  readonly batchId: number | null;
  readonly madeName: string;
};

/** An accounting unit: the canteen of a school, or a supplier. */
export type MealUnit = {
  readonly unitId: number;
  readonly kind: 'canteen' | 'supplier';
  readonly name: string;
  readonly school: string | null;
  readonly division: string;
  /** Pupils whom the run entitles to meals there. */
  readonly entitled: number;
  readonly hasAccount: boolean;
};

/** The units that the request sees. */
export async function listUnits(db: Queryable): Promise<MealUnit[]> {
  const { rows } = await db.query<MealUnit>(
    `select u.unit_id as "unitId", u.kind, u.name, u.school, u.division,
       (select count(*) from aid.run_due as d where d.run_id = ${CURRENT_RUN} and d.programme = $1
         and d.school = u.school) as entitled,
       exists (select 1 from aid.bank_account as n join aid.bank_account_check as c
         on c.bank_account_id = n.bank_account_id and c.is_right where n.person_id = 'U' || u.unit_id) as "hasAccount"
     from aid.meal_unit as u order by u.kind, u.name`,
    [MEALS],
  );
  return rows;
}

/** Claims of the months given by their first and last, each with where its money stands. */
export async function listClaims(db: Queryable, from: string, to: string): Promise<MealClaim[]> {
  const { rows } = await db.query<MealClaim>(
    `select c.claim_id as "claimId", c.unit_id as "unitId", c.month, c.students, c.days, c.rate_fen as "rateFen",
       c.amount_fen as "amountFen", c.made_name as "madeName", l.batch_id as "batchId",
       case when w.award_id is not null then 'withdrawn' when l.outcome is not null then l.outcome
         when l.is_live then 'in-payment' when k.award_id is not null then 'approved' else 'proposed' end as state
     from aid.meal_claim as c
     left join aid.award_act as w on w.award_id = c.award_id and w.act = 'withdrawn'
     left join aid.award_act as k on k.award_id = c.award_id and k.act = 'approved'
     left join lateral (select l.batch_id, o.outcome, aid.is_live(l.line_id) as is_live
       from aid.payment_line as l left join aid.line_outcome as o on o.line_id = l.line_id
       where l.award_id = c.award_id order by l.line_id desc limit 1) as l on true
     where c.month between $1 and $2 order by c.month, c.unit_id`,
    [from, to],
  );
  return rows;
}

/** Schools with pupils entitled to meals for which no unit stands yet. */
export async function listSchoolsWithout(
  db: Queryable,
): Promise<
  { readonly school: string; readonly name: string; readonly division: string; readonly entitled: number }[]
> {
  const { rows } = await db.query(
    `select d.school, split_part(d.school, ':', 3) as name, split_part(d.school, ':', 2) as division,
       count(*) as entitled
     from aid.run_due as d where d.run_id = ${CURRENT_RUN} and d.programme = $1 and d.school is not null
       and not exists (select 1 from aid.meal_unit as u where u.school = d.school)
     group by d.school order by d.school`,
    [MEALS],
  );
  return rows;
}

/** Adds units; those whose name stands already are left out. Gives how many. */
export async function addUnits(
  db: Queryable,
  viewer: Pick<Viewer, 'accountId' | 'fullName'>,
  units: readonly Pick<MealUnit, 'kind' | 'name' | 'school' | 'division'>[],
  now: Date,
): Promise<number> {
  const { rowCount } = await db.query(
    `insert into aid.meal_unit (division, kind, name, school, made_at, made_by, made_name)
     select u.*, $5, $6, $7 from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as u on conflict do nothing`,
    [
      units.map(({ division }) => division),
      units.map(({ kind }) => kind),
      units.map(({ name }) => name),
      units.map(({ school }) => school),
      ...[now, viewer.accountId, viewer.fullName],
    ],
  );
  await recordEvent(db, { action: 'meal-claim', detail: { count: rowCount ?? 0, act: 'units' } });
  return rowCount ?? 0;
}

/** A claim with the award that it is. */
export type ClaimedMeals = Pick<
  MealClaim,
  'unitId' | 'month' | 'students' | 'days' | 'rateFen' | 'amountFen'
> & {
  readonly award: ProposedAward;
};

/** Keeps claims: each becomes an award, which another office approves. */
export async function keepClaims(
  db: Queryable,
  viewer: Pick<Viewer, 'accountId' | 'fullName'>,
  claims: readonly ClaimedMeals[],
  now: Date,
): Promise<void> {
  for (const { award, ...claim } of claims) {
    const [awardId] = await proposeOf(db, viewer, [award], now);
    await db.query(
      `insert into aid.meal_claim (unit_id, month, students, days, rate_fen, amount_fen, award_id, made_at, made_by, made_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[claim.unitId, claim.month, claim.students, claim.days, claim.rateFen, claim.amountFen],
        ...[awardId, now, viewer.accountId, viewer.fullName],
      ],
    );
  }
  await recordEvent(db, {
    action: 'meal-claim',
    detail: { count: claims.length, act: claims[0]?.month ?? '' },
  });
}
