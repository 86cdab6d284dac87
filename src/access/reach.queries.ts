import type { Queryable } from './request.store.ts';

/** What a scope covers beside itself from a day on; `grantedBefore`: only of a grant made before that day. */
export type ScopeReach = {
  readonly scope: string;
  readonly reaches: string;
  readonly on: string;
  readonly grantedBefore: string | null;
  /** Both are codes of one county, which as a whole was called otherwise: its schools are the same. */
  readonly isSameCounty: boolean;
};

/** Lays anew what scopes cover beside themselves because divisions change; for the service, not for a request. */
export async function layScopeReach(db: Queryable, reach: readonly ScopeReach[]): Promise<void> {
  await db.query('delete from access.scope_reach');
  await db.query(
    `insert into access.scope_reach (scope, reaches, happened_on, granted_before, is_same_county)
     select * from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::boolean[])`,
    [
      reach.map(({ scope }) => scope),
      reach.map(({ reaches }) => reaches),
      reach.map(({ on }) => on),
      reach.map(({ grantedBefore }) => grantedBefore),
      reach.map(({ isSameCounty }) => isSameCounty),
    ],
  );
}
