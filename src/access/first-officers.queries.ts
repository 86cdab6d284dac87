import type pg from 'pg';
import { inTransaction } from '../platform/index.ts';
import { grantRole, openAccount } from './account.queries.ts';
import { recordEvent } from './audit/record.queries.ts';
import type { Sources } from './sources.ts';

/** The three officers of a new installation: nobody holds two of their powers, so each gets an account. */
const OFFICERS = [
  ['sysadmin', 'system-officer', '系统管理员'],
  ['secadmin', 'security-officer', '安全管理员'],
  ['auditadmin', 'audit-officer', '审计管理员'],
] as const;

/**
 * Makes the three officers where there is no account yet but the demonstration's, and returns their one-time
 * passwords, which are kept nowhere. Empty where somebody is already there.
 */
export function openFirstOfficers(
  pool: pg.Pool,
  county: string,
  sources: Sources,
): Promise<{ readonly name: string; readonly fullName: string; readonly password: string }[]> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(7210435)');
    const { rowCount } = await client.query(
      'select 1 from access.account where not is_demonstration limit 1',
    );
    if (rowCount !== 0) return [];
    const made = [];
    for (const [name, role, fullName] of OFFICERS) {
      const account = await openAccount(client, { name, fullName }, sources);
      if ('fault' in account) continue;
      const subject = { kind: 'account', id: String(account.accountId) } as const;
      await recordEvent(client, { action: 'account-made', subject, detail: { account: name } });
      await grantRole(client, { accountId: account.accountId, role, scope: county }, sources.now());
      await recordEvent(client, { action: 'role-granted', subject, detail: { role, scope: county } });
      made.push({ name, fullName, password: account.password });
    }
    return made;
  });
}
