import type { Queryable } from '../access/index.ts';
import type { Answer, DecidedRow } from './decision.ts';

/** A decision to be kept. */
export type NewDecision = {
  readonly pairKey: string;
  readonly division: string;
  readonly left: DecidedRow;
  readonly right: DecidedRow;
  readonly answer: Answer;
  readonly note: string | undefined;
  readonly isSecondWanted: boolean;
  readonly isBlind: boolean;
  readonly accountId: number;
};

/** What one person said of a pair. */
export type Opinion = {
  readonly pairKey: string;
  readonly answer: Answer;
  readonly note: string | null;
  readonly isSecondWanted: boolean;
  readonly isMine: boolean;
  readonly decidedAt: string;
};

const STANDING = 'withdrawn_at is null';

/** Keeps a decision; the person's earlier one on this pair is withdrawn, not overwritten. */
export async function recordDecision(db: Queryable, decision: NewDecision, now: Date): Promise<void> {
  const { pairKey, accountId, isBlind } = decision;
  await withdrawDecision(db, { pairKey, accountId, isBlind }, now);
  await db.query(
    `insert into linkage.decision (pair_key, division, left_row, right_row, answer, note, is_second_wanted, is_blind,
       account_id, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      pairKey,
      decision.division,
      JSON.stringify(decision.left),
      JSON.stringify(decision.right),
      decision.answer,
      decision.note ?? null,
      decision.isSecondWanted,
      isBlind,
      accountId,
      now,
    ],
  );
}

/** Takes one's own standing decision back; true if there was one. */
export async function withdrawDecision(
  db: Queryable,
  own: { readonly pairKey: string; readonly accountId: number; readonly isBlind: boolean },
  now: Date,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update linkage.decision set withdrawn_at = $4, withdrawn_by = $2
     where pair_key = $1 and account_id = $2 and is_blind = $3 and ${STANDING}`,
    [own.pairKey, own.accountId, own.isBlind, now],
  );
  return rowCount === 1;
}

/** What people said of pairs, blind answers left out; oldest first. */
export async function listOpinions(
  db: Queryable,
  pairKeys: readonly string[],
  accountId: number,
): Promise<Opinion[]> {
  const { rows } = await db.query<Omit<Opinion, 'decidedAt'> & { decided_at: Date }>(
    `select pair_key as "pairKey", answer, note, is_second_wanted as "isSecondWanted", account_id = $2 as "isMine",
       decided_at
     from linkage.decision where pair_key = any ($1) and not is_blind and ${STANDING} order by decision_id`,
    [pairKeys, accountId],
  );
  return rows.map(({ decided_at, ...opinion }) => ({ ...opinion, decidedAt: decided_at.toISOString() }));
}

/** Every pair on which people agree, with its rows as they were judged: what the next run is given. */
export async function listDecided(
  db: Queryable,
): Promise<{ readonly left: DecidedRow; readonly right: DecidedRow; readonly answer: 'yes' | 'no' }[]> {
  const { rows } = await db.query<{ left: DecidedRow; right: DecidedRow; answer: 'yes' | 'no' }>(
    `select distinct on (d.pair_key) d.left_row as left, d.right_row as right, s.state as answer
     from linkage.pair_state as s
     join linkage.decision as d on d.pair_key = s.pair_key and not d.is_blind and ${STANDING}
     where s.state in ('yes', 'no')
     order by d.pair_key, d.decision_id desc`,
  );
  return rows;
}

/** How far blind answers of two people agree with each other and with what was decided. */
export async function countBlind(
  db: Queryable,
): Promise<{ readonly pairs: number; readonly judgedTwice: number; readonly agreed: number }> {
  const { rows } = await db.query<{ pairs: number; judged_twice: number; agreed: number }>(
    `select count(*) as pairs, sum(case when judges > 1 then 1 else 0 end) as judged_twice,
       sum(case when judges > 1 and answers = 1 then 1 else 0 end) as agreed
     from (select pair_key, count(*) as judges, count(distinct answer) as answers
       from linkage.decision where is_blind and ${STANDING} group by pair_key) as p`,
  );
  const row = rows[0]!;
  return { pairs: row.pairs, judgedTwice: row.judged_twice ?? 0, agreed: row.agreed ?? 0 };
}
