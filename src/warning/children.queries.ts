import type { Queryable } from '../access/index.ts';
import type { FoundFactor } from './model.ts';

/** A child of the list. */
export type WarnedChild = {
  readonly personId: string;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly stage: string | null;
  readonly class: string | null;
  readonly score: number;
  readonly isWarned: boolean;
  readonly warnedSince: string | null;
  readonly factors: readonly FoundFactor[];
};

const CHILD = `person_id as "personId", name, birth_date as "birthDate", sex, township, village, substr(school, 15) as school,
  stage, coalesce(class, grade) as class, score, is_warned as "isWarned", warned_since as "warnedSince", factors`;

/** What narrows the list. Without `below` only those warned of. */
export type WarnedFilter = {
  readonly factor?: string | undefined;
  readonly township?: string | undefined;
  readonly stage?: string | undefined;
  readonly name?: string | undefined;
  readonly below?: boolean | undefined;
  readonly after?: WarnedCursor | undefined;
  readonly limit: number;
};

/** Where a page begins: after the child of this score and number. */
export type WarnedCursor = { readonly score: number; readonly personId: string };

const CURSOR = /^(\d{1,6})\.(P(?!.*\d{15})[0-9A-Za-z-]{1,30})$/;

/** A cursor as it stands in an address; undefined if it is none. */
export function readWarnedCursor(text: string): WarnedCursor | undefined {
  const found = CURSOR.exec(text);
  return found ? { score: Number(found[1]), personId: found[2]! } : undefined;
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** A page of the list, the highest score first. */
export async function pageWarned(db: Queryable, filter: WarnedFilter) {
  const asked: readonly (readonly [string, string | undefined])[] = [
    ['? = any (factor_ids)', filter.factor],
    ["coalesce(township, '') = ?", filter.township],
    ["coalesce(stage, '') = ?", filter.stage],
    ['name like ?', filter.name === undefined ? undefined : like(filter.name)],
  ];
  const used = asked.filter((part): part is [string, string] => part[1] !== undefined);
  const values: (string | number)[] = used.map(([, value]) => value);
  const always = filter.below ? 'not is_warned' : 'is_warned';
  const where = [always, ...used.map(([sql], i) => sql.replace('?', `$${i + 1}`))].join(' and ');
  const { rows: counts } = await db.query<{ total: number }>(
    `select count(*) as total from warning.standing where ${where}`,
    values,
  );
  const n = values.length;
  const { after, limit } = filter;
  const next = after ? `and (score < $${n + 1} or (score = $${n + 1} and person_id > $${n + 2}))` : '';
  const { rows } = await db.query<WarnedChild>(
    `select ${CHILD} from warning.standing where ${where} ${next} order by score desc, person_id limit ${Math.trunc(limit) + 1}`,
    after ? [...values, after.score, after.personId] : values,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const cursor = rows.length > limit && last ? `${last.score}.${last.personId}` : null;
  return { items, total: counts[0]!.total, next: cursor };
}

/** How many are warned of by factor, and townships and stages of the list. */
export async function countFactors(db: Queryable): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ factor: string; count: number }>(
    `select factor, count(*) as count from (select unnest(factor_ids) as factor from warning.standing where is_warned) as f
     group by factor`,
  );
  return new Map(rows.map(({ factor, count }) => [factor, count]));
}

/** Townships of those warned of. */
export async function listWarnedTownships(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ township: string }>(
    `select distinct coalesce(township, '') as township from warning.standing where is_warned order by 1`,
  );
  return rows.map(({ township }) => township);
}

/** Finds why a child is, or is not, warned of. */
export async function findWarned(db: Queryable, personId: string): Promise<WarnedChild | undefined> {
  const { rows } = await db.query<WarnedChild>(
    `select ${CHILD} from warning.standing where person_id = registry.number_now($1)`,
    [personId],
  );
  return rows[0];
}

/** A judgement of a child, as it stood. */
export type PastJudgement = {
  readonly on: string;
  readonly model: string;
  readonly score: number;
  readonly isWarned: boolean;
};

/** Earlier and current judgements of a child, the latest first. */
export async function listJudgements(db: Queryable, personId: string): Promise<PastJudgement[]> {
  const { rows } = await db.query<PastJudgement>(
    `select on_day as on, model, score, is_warned as "isWarned" from warning.judgement
     where person_id = any (registry.numbers_of($1)) order by run_id desc, round_no desc limit 20`,
    [personId],
  );
  return rows;
}
