import type { Queryable } from '../../access/index.ts';

/** The law by which awards were decided: its whole text under its hash. */
export type ArchivedLaw = { readonly hash: string; readonly rules: string };

/** Keeps the law for good, before the first award that names it. */
export async function keepLaw(db: Queryable, { hash, rules }: ArchivedLaw, now: Date): Promise<void> {
  await db.query(
    'insert into aid.law_archive (hash, rules, kept_at) values ($1, $2, $3) on conflict (hash) do nothing',
    [hash, rules, now],
  );
}

/** The law under this hash; undefined where it was not kept. */
export async function findLaw(db: Queryable, hash: string): Promise<ArchivedLaw | undefined> {
  const { rows } = await db.query<ArchivedLaw>('select hash, rules from aid.law_archive where hash = $1', [
    hash,
  ]);
  return rows[0];
}
