import type pg from 'pg';
import { officeDay } from '../kernel/index.ts';
import { type CopyValue, copyRows } from '../platform/index.ts';
import { dutiesOf } from './duties.ts';
import { type Entry, rowOf } from './row.ts';
import { followRowNumbers } from './row-numbers.queries.ts';
import { readLedgers } from './rules.store.ts';
import type { LedgersOfRun, RunRow } from './run-row.ts';

const HEAD = [
  ...['division', 'school', 'name', 'id_masked', 'birth_date', 'sex', 'township', 'village', 'guardian'],
  ...['phone_masked', 'is_in_school', 'kinds', 'facts', 'evidence'],
];

const rowValues = (runId: number, row: RunRow): CopyValue[] => [
  ...[runId, row.ledger, row.personId, row.secret],
  ...[row.division, row.school, row.name, row.idMasked, row.birthDate, row.sex, row.township, row.village],
  ...[row.guardian, row.phoneMasked, row.isInSchool, `{${row.kinds.join(',')}}`, row.facts, row.evidence],
];

function* valuesOf(runId: number, rows: Iterable<RunRow>): Generator<CopyValue[]> {
  for (const row of rows) yield rowValues(runId, row);
}

/** Lays what a run tells of the ledgers inside the caller's transaction; the ledgers stay as they are until `followLedgers`. */
export async function layRunRows(client: pg.PoolClient, run: LedgersOfRun): Promise<void> {
  const { runId, county, on, rows } = run;
  await client.query('insert into ledgers.run (run_id, county, reference_date) values ($1, $2, $3)', [
    runId,
    county,
    on,
  ]);
  const columns = ['run_id', 'ledger', 'person_id', 'secret', ...HEAD];
  await copyRows(client, 'ledgers.run_row', columns, valuesOf(runId, rows));
  await client.query('analyze ledgers.run_row');
}

/** Forgets what runs told to which nobody returns. Rows and entries stay. */
export async function forgetLedgerRuns(client: pg.PoolClient, kept: readonly number[]): Promise<void> {
  await client.query('delete from ledgers.run where not (run_id = any ($1))', [kept]);
}

/**
 * Brings the ledgers in step with a run whose rows are laid: children that it tells of come in by themselves, those that it
 * tells of no more stand aside with all that was done for them, merged persons take their rows along, and what each row
 * wants is reckoned anew. Inside the caller's transaction, as the owner.
 */
export async function followLedgers(client: pg.PoolClient, runId: number, at: Date): Promise<void> {
  const run = await client.query('select 1 from ledgers.run where run_id = $1', [runId]);
  if (run.rows.length === 0) return;
  const on = officeDay(at);
  await followRowNumbers(client);
  await client.query(
    `insert into ledgers.row (row_key, ledger, person_id, county, ${HEAD.join(', ')}, origin, opened_on, is_told, is_standing)
     select substr(md5(c.ledger || ':' || c.person_id), 1, 20), c.ledger, c.person_id, run.county, ${HEAD.map((column) => `c.${column}`).join(', ')},
       'run', $2, true, true
     from ledgers.run_row as c join ledgers.run as run on run.run_id = c.run_id
     where c.run_id = $1 and not exists (select 1 from ledgers.row as r where r.ledger = c.ledger and r.person_id = c.person_id)
     on conflict (row_key) do nothing`,
    [runId, on],
  );
  await client.query(
    `update ledgers.row as r set ${HEAD.map((column) => `${column} = c.${column}`).join(', ')}, is_told = true,
       is_standing = not r.is_ended
     from ledgers.run_row as c where c.run_id = $1 and c.ledger = r.ledger and c.person_id = r.person_id`,
    [runId],
  );
  await client.query(
    `update ledgers.row as r set is_told = false, is_standing = not r.is_ended and r.origin <> 'run'
     where r.is_told and not exists (select 1 from ledgers.run_row as c
       where c.run_id = $1 and c.ledger = r.ledger and c.person_id = r.person_id)`,
    [runId],
  );
  await client.query(
    `insert into ledgers.row_secret (row_key, facts)
     select r.row_key, c.secret from ledgers.run_row as c
     join ledgers.row as r on r.ledger = c.ledger and r.person_id = c.person_id where c.run_id = $1
     on conflict (row_key) do update set facts = excluded.facts`,
    [runId],
  );
  await reckonDuties(client, on);
}

type Reckoned = {
  readonly key: string;
  readonly ledger: string;
  readonly division: string;
  readonly kinds: readonly string[];
  readonly openedOn: string;
  readonly isEnded: boolean;
};

/** Reckons anew what every standing row wants: rules or registers may have changed. */
async function reckonDuties(client: pg.PoolClient, on: string): Promise<void> {
  const ledgers = readLedgers();
  const { rows } = await client.query<Reckoned>(
    `select row_key as key, ledger, division, kinds, opened_on as "openedOn", is_ended as "isEnded"
     from ledgers.row where is_standing order by row_key`,
  );
  const entries = await entriesByRow(client);
  const wanted = rows.flatMap(({ key, ledger, ...head }) => {
    const rules = ledgers.get(ledger);
    if (!rules) return [];
    const state = rowOf(head, entries.get(key) ?? [], rules);
    return dutiesOf(state, rules, on).map(({ id, dueOn }) => [key, id, dueOn]);
  });
  await client.query('delete from ledgers.duty');
  await copyRows(client, 'ledgers.duty', ['row_key', 'duty', 'due_on'], wanted);
  await client.query(
    `update ledgers.row as r set due_on = d.due_on
     from (select w.row_key, min(d.due_on) as due_on from ledgers.row as w left join ledgers.duty as d on d.row_key = w.row_key
       group by w.row_key) as d
     where d.row_key = r.row_key and r.due_on is distinct from d.due_on`,
  );
  await client.query('analyze ledgers.row');
  await client.query('analyze ledgers.duty');
}

async function entriesByRow(client: pg.PoolClient): Promise<ReadonlyMap<string, Entry[]>> {
  const { rows } = await client.query<Omit<Entry, 'author' | 'at'> & { key: string; by: number | null }>(
    `select row_key as key, entry_no as no, kind, on_day as on, data, account_id as by
     from ledgers.entry order by row_key, entry_no`,
  );
  const found = new Map<string, Entry[]>();
  for (const { key, by, ...entry } of rows) {
    const author = by === null ? null : { accountId: by, name: '', role: '' };
    found.set(key, [...(found.get(key) ?? []), { ...entry, at: entry.on, author }]);
  }
  return found;
}
