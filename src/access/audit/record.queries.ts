import pg from 'pg';
import { inTransaction } from '../../platform/index.ts';
import { sayLast } from '../request.store.ts';
import { type AuditEvent, cleanDetail, withoutNumbers } from './event.ts';

/** What `access.record_event` takes, for whoever records in a statement of its own. */
export function eventValues(event: AuditEvent): (string | readonly string[] | boolean | null)[] {
  const { action, subject, persons = [], detail, purpose, isDone = true } = event;
  return [
    ...[action, subject?.kind ?? null, subject?.id ?? null, persons],
    detail ? JSON.stringify(cleanDetail(detail)) : null,
    purpose === undefined || purpose.trim() === '' ? null : withoutNumbers(purpose.trim()),
    isDone,
  ];
}

const RECORD = 'select access.record_event($1, $2, $3, $4, $5, $6, $7) as event_id';

/**
 * Records an event inside the caller's transaction: what it tells of and the record stand or fall together. Account,
 * role and right are the transaction's own (`fuzhi.account_id`, `fuzhi.right`). Returns the event's number.
 */
export async function recordEvent(client: Pick<pg.ClientBase, 'query'>, event: AuditEvent): Promise<number> {
  const { rows } = await client.query<{ event_id: number }>({
    name: 'audit-record',
    text: RECORD,
    values: eventValues(event),
  });
  return rows[0]!.event_id;
}

const literal = (value: ReturnType<typeof eventValues>[number]): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return pg.escapeLiteral(value);
  return `array[${value.map((one) => pg.escapeLiteral(one)).join(', ')}]::text[]`;
};

/**
 * Records an event of a request whose work is otherwise done: it goes to the database with the commit, in one journey, and
 * stands or falls with it as any other. For what is only read.
 */
export const recordLast = (client: object, event: AuditEvent): void =>
  sayLast(client, `select access.record_event(${eventValues(event).map(literal).join(', ')})`);

/**
 * One transaction in the name of an account (undefined: nobody has signed in), for what is done outside a request on
 * children's records: signing in, accounts, roles. What is done in it and the events of it stand or fall together.
 */
export function doAs<T>(
  pool: pg.Pool,
  accountId: number | undefined,
  work: (db: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, async (client) => {
    await client.query("select set_config('fuzhi.account_id', $1, true)", [String(accountId ?? '')]);
    return work(client);
  });
}
