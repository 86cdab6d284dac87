import type { Queryable } from '../../access/index.ts';
import { listOpinions, type Opinion } from '../../linkage/index.ts';
import type { ListFilter } from '../list-filter.queries.ts';
import { type PairItem, pagePairs } from '../pages.queries.ts';
import type { ScreenPage, ScreenPair } from '../screen.ts';

/** A pair of the queue with what holds of it and what people said. */
export type ReviewItem = PairItem & { readonly opinions: readonly Opinion[] };

/** A page of the review queue. */
export async function pageReview(
  db: Queryable,
  filter: ListFilter,
  accountId: number,
): Promise<ScreenPage<ReviewItem>> {
  const page = await pagePairs(db, filter);
  const keys = page.items.flatMap(({ pair }) => pair.key ?? []);
  const opinions = await listOpinions(db, keys, accountId);
  const items = page.items.map((item) => ({
    ...item,
    opinions: opinions.filter(({ pairKey }) => pairKey === item.pair.key),
  }));
  return { ...page, items };
}

/** Pairs for blind labelling: nothing that tells what the program or others think. */
export type BlindPair = Omit<ScreenPair, 'weight' | 'parts' | 'holdsUp'>;

/** The next pairs that the account has not judged blindly, in an order that tells nothing of their weight. */
export async function listBlind(
  db: Queryable,
  accountId: number,
  limit: number,
): Promise<{ readonly items: readonly BlindPair[]; readonly judged: number; readonly total: number }> {
  const { rows } = await db.query<{ pair: ScreenPair }>(
    `select pair from reports.pair
     where run_id = (select run_id from reports.run where is_current)
       and not exists (select 1 from linkage.decision as d where d.pair_key = pair.pair_key and d.is_blind
         and d.withdrawn_at is null and d.account_id = $1)
     order by pair_key limit $2`,
    [accountId, limit],
  );
  const counts = await db.query<{ judged: number; total: number }>(
    `select count(*) as total, count(d.decision_id) as judged
     from reports.pair left join linkage.decision as d on d.pair_key = pair.pair_key and d.is_blind
       and d.withdrawn_at is null and d.account_id = $1
     where run_id = (select run_id from reports.run where is_current)`,
    [accountId],
  );
  const items = rows.map(({ pair: { weight: _, parts: __, holdsUp: ___, ...pair } }) => pair);
  return { items, ...counts.rows[0]! };
}
