import type { Queryable } from '../access/index.ts';

/** Somebody who answers for children, classes, schools, townships or households. */
export type Helper = {
  readonly helperId: number;
  readonly county: string;
  readonly division: string;
  readonly unit: string;
  readonly name: string;
  readonly post: string;
  readonly kind: string;
  readonly hasAccount: boolean;
  readonly leftOn: string | null;
  readonly children: number;
  readonly others: number;
};

const ROW = `h.helper_id as "helperId", h.county, h.division, h.unit, h.name, h.post, h.kind, h.account_id is not null as "hasAccount",
  (select l.left_on from pairing.helper_left as l where l.helper_id = h.helper_id) as "leftOn",
  pairing.load_of(h.helper_id, true) as children,
  pairing.load_of(h.helper_id, false) as others`;

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Helpers of the request's places whose name, post or unit holds what was typed; who left comes only where asked for. */
export async function listHelpers(
  db: Queryable,
  {
    typed,
    kinds,
    hasLeft,
    after = 0,
    limit,
  }: {
    readonly typed: string;
    readonly kinds: readonly string[];
    readonly hasLeft: boolean;
    readonly after?: number | undefined;
    readonly limit: number;
  },
): Promise<{ readonly items: Helper[]; readonly total: number; readonly next: number | null }> {
  const where = `(h.name like $1 or h.post like $1 or h.unit like $1) and h.kind = any ($2)
    and exists (select 1 from pairing.helper_left as l where l.helper_id = h.helper_id) = $3`;
  const values = [like(typed), kinds, hasLeft];
  const { rows: counts } = await db.query<{ total: number }>(
    `select count(*) as total from pairing.helper as h where ${where}`,
    values,
  );
  const { rows } = await db.query<Helper>(
    `select ${ROW} from pairing.helper as h where ${where} and h.helper_id > $4
     order by h.helper_id limit ${Math.trunc(limit) + 1}`,
    [...values, after],
  );
  const items = rows.slice(0, limit);
  return { items, total: counts[0]!.total, next: rows.length > limit ? items.at(-1)!.helperId : null };
}

/** A helper within the request's places. */
export async function findHelper(db: Queryable, helperId: number): Promise<Helper | undefined> {
  const { rows } = await db.query<Helper>(`select ${ROW} from pairing.helper as h where h.helper_id = $1`, [
    helperId,
  ]);
  return rows[0];
}

/** Waits until nobody else changes who answers for whom, until the end of the transaction: a limit of load is never passed by two. */
export const lockDuties = async (db: Queryable): Promise<void> => {
  await db.query('select pg_advisory_xact_lock(7210455)');
};

/** Everybody who may still answer for children, with what they have. */
export async function listFree(db: Queryable): Promise<Helper[]> {
  const { rows } = await db.query<Helper>(
    `select ${ROW} from pairing.helper as h
     where not exists (select 1 from pairing.helper_left as l where l.helper_id = h.helper_id) order by h.helper_id`,
  );
  return rows;
}

/** Somebody new. */
export type NewHelper = Pick<Helper, 'county' | 'unit' | 'name' | 'post' | 'kind'> & {
  readonly accountId: number | null;
  readonly at: Date;
  readonly by: number;
};

/** Where a unit lies: a division itself; a school where most of its children live. */
export async function divisionOfUnit(db: Queryable, unit: string): Promise<string> {
  if (!unit.startsWith('school:')) return unit;
  const { rows } = await db.query<{ division: string }>(
    `select substr(division, 1, 9) as division from pairing.child where school = $1 group by 1 order by count(*) desc, 1 limit 1`,
    [unit],
  );
  return rows[0]?.division ?? unit.slice(7, 13);
}

/** Records a helper; gives its number. */
export async function recordHelper(
  db: Queryable,
  helper: NewHelper & { readonly division: string },
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into pairing.helper (county, division, unit, name, post, kind, account_id, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning helper_id as id`,
    [
      helper.county,
      helper.division,
      helper.unit,
      helper.name,
      helper.post,
      helper.kind,
      helper.accountId,
      helper.at,
      helper.by,
    ],
  );
  return rows[0]!.id;
}

/** The account of a name that may be bound to a helper here. */
export async function findHelperAccount(db: Queryable, name: string): Promise<number | undefined> {
  const { rows } = await db.query<{ id: number | null }>('select access.helper_account($1) as id', [name]);
  return rows[0]?.id ?? undefined;
}

/** Records that somebody left. */
export async function recordLeft(
  db: Queryable,
  left: {
    readonly helperId: number;
    readonly on: string;
    readonly reason: string;
    readonly at: Date;
    readonly by: number;
  },
): Promise<void> {
  await db.query('insert into pairing.helper_left values ($1, $2, $3, $4, $5)', [
    ...[left.helperId, left.on, left.reason, left.at, left.by],
  ]);
}
