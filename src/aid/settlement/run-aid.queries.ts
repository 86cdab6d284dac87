import type pg from 'pg';
import { invariant } from '../../kernel/index.ts';
import { type Chance, type CopyValue, copyRows, currentKey, type KeyRing } from '../../platform/index.ts';
import { sealAccount } from '../payment/account.ts';
import type { RunAccount, RunAid, RunDue, RunStudent, RunTold, RunUndetermined } from './run-aid.ts';

type Table<T> = { readonly table: string; readonly columns: Readonly<Record<string, (one: T) => CopyValue>> };

type Somebody = RunAccount | RunDue | RunTold | RunStudent | RunUndetermined;
const PERSON = {
  person_id: (one: Somebody) => one.personId,
  division: (one: Somebody) => one.division,
  school: (one: Somebody) => one.school,
  name: (one: Somebody) => one.name,
};

const STUDENT: Table<RunStudent> = {
  table: 'aid.run_student',
  columns: {
    ...PERSON,
    grade: (one) => one.grade,
    class_name: (one) => one.className,
    lists: (one) => one.lists,
    household: (one) => one.household ?? null,
  },
};
const UNDETERMINED: Table<RunUndetermined> = {
  table: 'aid.run_undetermined',
  columns: {
    ...PERSON,
    grade: (one) => one.grade,
    class_name: (one) => one.className,
    pattern_no: (one) => one.patternNo,
    said: (one) => one.said ?? null,
  },
};
const MISSING: Table<RunAid['missing'][number]> = {
  table: 'aid.run_missing',
  columns: {
    pattern_no: (one) => one.patternNo,
    asks: (one) => one.asks,
    programme: (one) => one.programme,
  },
};
const DUE: Table<RunDue> = {
  table: 'aid.run_due',
  columns: {
    ...PERSON,
    programme: (one) => one.programme,
    term: (one) => one.term,
    amount_fen: (one) => one.amountFen,
    state: (one) => one.state,
    cause: (one) => one.cause,
    is_determined: (one) => one.isDetermined,
  },
};
const TOLD: Table<RunTold> = {
  table: 'aid.run_told',
  columns: {
    ...PERSON,
    programme: (one) => one.programme,
    programme_text: (one) => one.programmeText,
    term: (one) => one.term,
    amount_fen: (one) => one.amountFen,
    standing: (one) => one.standing,
    register: (one) => one.register,
    file: (one) => one.file,
    sheet: (one) => one.sheet,
    row_no: (one) => one.row,
    paid_on: (one) => one.paidOn,
    is_deceased: (one) => one.isDeceased,
    is_graduated: (one) => one.isGraduated,
    is_at_school: (one) => one.isAtSchool,
  },
};

/** Keys under which the accounts that files tell are sealed. */
export type RunSeal = { readonly ring: KeyRing; readonly chance: Chance };

const ACCOUNT_COLUMNS = [
  ...['run_id', 'person_id', 'division', 'school', 'name', 'family', 'register', 'file', 'sheet', 'row_no'],
  ...['key_no', 'number_sealed', 'number_index', 'number_tail'],
];

function* accountRows(
  runId: number,
  accounts: readonly RunAccount[],
  { ring, chance }: RunSeal,
): Generator<CopyValue[]> {
  const key = currentKey(ring);
  for (const one of accounts) {
    const { keyNo, sealed, index, tail } = sealAccount(key, one.personId, one.number, chance);
    const place = [one.register, one.file, one.sheet, one.row];
    yield [
      ...[runId, one.personId, one.division, one.school, one.name, one.family, ...place],
      ...[keyNo, Buffer.from(sealed), Buffer.from(index), tail],
    ];
  }
}

function* rowsOf<T>(
  runId: number,
  items: readonly T[],
  { columns }: Table<T>,
  isNumbered = false,
): Generator<CopyValue[]> {
  let no = 0;
  for (const item of items) {
    no += 1;
    yield [runId, ...(isNumbered ? [no] : []), ...Object.values(columns).map((value) => value(item))];
  }
}

/**
 * Lays what a run tells of aid, inside the caller's transaction, and forgets runs to which nobody returns; it is looked at
 * from the moment on in which the run becomes the current one (`followRun`).
 */
export async function layRunAid(
  client: pg.PoolClient,
  run: {
    readonly runId: number;
    readonly county: string;
    readonly on: string;
    readonly aid: RunAid;
    readonly seal?: RunSeal;
  },
  kept: readonly number[],
): Promise<void> {
  const { runId, county, on, aid, seal } = run;
  await client.query('delete from aid.run where not (run_id = any ($1)) and not is_current', [kept]);
  await client.query('insert into aid.run (run_id, county, term, reference_date) values ($1, $2, $3, $4)', [
    runId,
    county,
    aid.term,
    on,
  ]);
  const lay = <T>(table: Table<T>, items: readonly T[]) =>
    copyRows(client, table.table, ['run_id', ...Object.keys(table.columns)], rowsOf(runId, items, table));
  await lay(STUDENT, aid.students);
  await lay(DUE, aid.dues);
  await lay(UNDETERMINED, aid.undetermined);
  await lay(MISSING, aid.missing);
  await copyRows(
    client,
    TOLD.table,
    ['run_id', 'told_no', ...Object.keys(TOLD.columns)],
    rowsOf(runId, aid.told, TOLD, true),
  );
  if (aid.accounts && aid.accounts.length > 0) {
    invariant(seal, 'accounts that files tell want a key');
    await copyRows(client, 'aid.run_account', ACCOUNT_COLUMNS, accountRows(runId, aid.accounts, seal));
  }
  await client.query(
    'analyze aid.run_account, aid.run_student, aid.run_due, aid.run_told, aid.run_undetermined, aid.run_missing',
  );
}

/** What a run tells of aid counts from now on. */
export async function followRun(client: Pick<pg.ClientBase, 'query'>, runId: number): Promise<void> {
  await client.query('update aid.run set is_current = false where is_current and run_id <> $1', [runId]);
  await client.query('update aid.run set is_current = true where run_id = $1', [runId]);
}

/** The run that counts, as SQL: a value of its own. */
export const CURRENT_RUN = '(select run_id from aid.run where is_current)';
