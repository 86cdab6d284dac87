import type pg from 'pg';
import { grantRole, openAccount } from './account.queries.ts';
import type { Level } from './rights.ts';
import { readRoles } from './roles.store.ts';
import type { Sources } from './sources.ts';

/** Known to everybody: it opens made-up data alone. */
const PASSWORD = 'Fuzhi-demo-2026';

/** An account of the demonstration, as the sign-in page names it. */
export type DemonstrationAccount = {
  readonly name: string;
  readonly password: string;
  readonly role: { readonly zh: string; readonly en: string };
  readonly scope: string;
};

/** Where the demonstration's accounts work: the county and one of its townships, villages and schools. */
export type DemonstrationPlaces = {
  readonly county: string;
  readonly township: string;
  readonly school: string;
};

const scopeAt = (level: Level, { county, township, school }: DemonstrationPlaces): string => {
  if (level === 'school') return school;
  return level <= 6 ? county.slice(0, level) : township;
};

/** The level at which a role is shown: a supervisor looks from the city. */
const levelShown = (role: string, levels: readonly Level[]): Level =>
  role === 'supervisor' ? 4 : levels.includes(6) ? 6 : levels[0]!;

/** Makes one account for each role, named after it. Those already there stay as they are. */
export async function layDemonstration(
  pool: pg.Pool,
  places: DemonstrationPlaces,
  sources: Sources,
): Promise<void> {
  for (const { id, label, levels } of readRoles()) {
    const made = await openAccount(
      pool,
      { name: `demo-${id}`, fullName: `演示·${label.zh}`, isDemonstration: true, password: PASSWORD },
      sources,
    );
    if ('fault' in made) continue;
    const scope = scopeAt(levelShown(id, levels), places);
    await grantRole(pool, { accountId: made.accountId, role: id, scope }, sources.now());
  }
}

/** Closes the demonstration's accounts: on real data nobody signs in with a known password. */
export async function closeDemonstration(pool: pg.Pool): Promise<void> {
  await pool.query(
    `delete from access.session where account_id in (select account_id from access.account where is_demonstration)`,
  );
  await pool.query('update access.account set is_active = false where is_demonstration');
}

/** The open accounts of the demonstration; none on real data. */
export async function listDemonstration(pool: pg.Pool): Promise<DemonstrationAccount[]> {
  const { rows } = await pool.query<{ name: string; role: string; scope: string }>(
    `select a.name, g.role, g.scope from access.account as a
     join access.role_grant as g on g.account_id = a.account_id and g.valid_to is null
     where a.is_demonstration and a.is_active order by a.account_id`,
  );
  const labels = new Map(readRoles().map(({ id, label }) => [id, label]));
  return rows.map(({ name, role, scope }) => ({
    name,
    password: PASSWORD,
    role: labels.get(role) ?? { zh: role, en: role },
    scope,
  }));
}
