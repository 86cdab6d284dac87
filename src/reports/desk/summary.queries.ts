import type { Queryable } from '../../access/index.ts';
import { PAIR_STATE, RUN, UNSETTLED } from '../list-filter.queries.ts';
import type { ListTotal, ScreenCount, ScreenSummary } from '../screen.ts';
import type { Grain } from './grain.ts';

const COUNTED = `select list, township, kind, is_waiting as "isWaiting", sum(count) as count, sum(persons) as persons
  from reports.entry_count where run_id = ${RUN} and grain = $1 and kind <> '' and list in ('out-of-school', 'unaided')
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

const TOTALLED = `select list, sum(case when is_waiting then 0 else persons end) as persons,
    sum(case when is_waiting then count else 0 end) as waiting
  from reports.entry_count where run_id = ${RUN} and grain = $1 and kind = '' and list in ('out-of-school', 'unaided')
  group by 1 order by 1`;

// Of a reader whose places overlap the lists themselves are counted.
const COUNTED_LIVE = `select list, coalesce(township, '') as township, kind, is_waiting as "isWaiting", count(*) as count,
    count(distinct person_id) as persons
  from reports.entry where run_id = ${RUN} group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

const TOTALLED_LIVE = `select list, count(distinct case when not is_waiting then person_id end) as persons,
    sum(case when is_waiting then 1 else 0 end) as waiting
  from reports.entry where run_id = ${RUN} group by 1 order by 1`;

// Pairs that were settled since the run was loaded are few; those that are there were counted at its load.
const OTHERS = `with settled as (
    select p.is_blocking from reports.pair as p
    where p.run_id = ${RUN} and p.pair_key in (select s.pair_key from linkage.pair_state as s where s.state not in ${UNSETTLED}))
  select coalesce(sum(case when c.list = 'review' and c.kind = '' then c.count end), 0)
      - (select count(*) from settled) as pairs,
    coalesce(sum(case when c.kind = 'blocking' then c.count end), 0)
      - (select count(*) from settled where is_blocking) as blocking,
    coalesce(sum(case when c.list = 'unplaced' then c.count end), 0) as unplaced
  from reports.entry_count as c where c.run_id = ${RUN} and c.grain = $1 and c.list in ('review', 'unplaced')`;

const OTHERS_LIVE = `select
    (select count(*) from reports.pair where run_id = ${RUN} and ${PAIR_STATE} in ${UNSETTLED}) as pairs,
    (select count(*) from reports.pair where run_id = ${RUN} and is_blocking and ${PAIR_STATE} in ${UNSETTLED}) as blocking,
    (select count(*) from reports.unplaced where run_id = ${RUN}) as unplaced`;

type Others = { readonly pairs: number; readonly blocking: number; readonly unplaced: number };

/**
 * The current run: when, over what, and its counts by place and kind, which are those of the lists behind them. `grain`: the
 * rows of counts that make up what the reader sees; null: the lists are counted themselves.
 */
export async function findSummary(
  db: Queryable,
  grain: Grain | null = 'township',
): Promise<ScreenSummary | undefined> {
  const { rows } = await db.query<Pick<ScreenSummary, 'on' | 'term' | 'county' | 'summary'>>(
    `select r.reference_date as on, r.term, r.county, s.summary
     from reports.run as r left join reports.run_summary as s on s.run_id = r.run_id where r.is_current`,
  );
  if (!rows[0]) return undefined;
  const { summary, ...run } = rows[0];
  const values = grain === null ? [] : [grain];
  const counts = await db.query<ScreenCount>(grain ? COUNTED : COUNTED_LIVE, values);
  const lists = await db.query<ListTotal>(grain ? TOTALLED : TOTALLED_LIVE, values);
  const others = await db.query<Others>(grain ? OTHERS : OTHERS_LIVE, values);
  return {
    ...run,
    summary: summary ?? undefined,
    counts: counts.rows,
    lists: lists.rows,
    ...others.rows[0]!,
  };
}
