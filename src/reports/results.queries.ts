import type pg from 'pg';
import { type CopyValue, copyRows, inTransaction } from '../platform/index.ts';
import { readScreens, type Screens } from './screen.store.ts';
import type {
  ScreenCount,
  ScreenEntry,
  ScreenPage,
  ScreenPair,
  ScreenSource,
  ScreenStory,
  ScreenSummary,
  ScreenUnplaced,
} from './screen.ts';

const ONE_LOAD_AT_A_TIME = 7_210_433;

/**
 * Loads the results of a finished run from its output folder; they become the current ones, older runs stay. One
 * transaction: readers see the old results until all of the new ones stand. Returns the run's number.
 */
export async function loadResults(pool: pg.Pool, outFolder: string): Promise<number> {
  const screens = await readScreens(outFolder);
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ONE_LOAD_AT_A_TIME]);
    const runId = await openRun(client, screens);
    for (const { table, columns, rows } of tablesOf(screens)) {
      await copyRows(client, table, ['run_id', ...columns], withRun(runId, rows));
    }
    return runId;
  });
}

async function openRun(client: pg.PoolClient, { summary }: Screens): Promise<number> {
  await client.query('update reports.run set is_current = false where is_current');
  const { rows } = await client.query<{ run_id: number }>(
    `insert into reports.run (reference_date, term, is_current, summary) values ($1, $2, true, $3) returning run_id`,
    [summary.on, summary.term, JSON.stringify(summary)],
  );
  return rows[0]!.run_id;
}

function* withRun(runId: number, rows: readonly (readonly CopyValue[])[]): Generator<CopyValue[]> {
  for (const row of rows) yield [runId, ...row];
}

type Table = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CopyValue[])[];
};

const tableOf = <T>(
  table: string,
  items: readonly T[],
  columns: Readonly<Record<string, (item: T, i: number) => CopyValue>>,
): Table => ({
  table,
  columns: Object.keys(columns),
  rows: items.map((item, i) => Object.values(columns).map((value) => value(item, i))),
});

const tablesOf = (screens: Screens): Table[] => [
  tableOf('reports.run_source', screens.sources, {
    source_no: (s) => s.sourceNo,
    file: (s) => s.file,
    sheet: (s) => s.sheet,
    format: (s) => s.format,
    register: (s) => s.register,
    label: (s) => s.label,
    rows_read: (s) => s.rowsRead,
    landed: (s) => s.landed,
    refused: (s) => s.refused,
    skipped: (s) => s.skipped,
    verdicts: (s) => s.verdicts,
  }),
  tableOf('reports.entry', screens.entries, {
    entry_no: (_, i) => i + 1,
    list: (e) => e.list,
    kind: (e) => e.kind,
    person_id: (e) => e.personId,
    name: (e) => e.name,
    id_masked: (e) => e.idMasked,
    birth_date: (e) => e.birthDate,
    sex: (e) => e.sex,
    township: (e) => e.township,
    village: (e) => e.village,
    guardian: (e) => e.guardian,
    phone_masked: (e) => e.phoneMasked,
    programme: (e) => e.programme,
    term: (e) => e.term,
    is_waiting: (e) => e.isWaiting,
    waits_for: (e) => e.waitsFor,
    reason: (e) => e.reason,
    evidence: (e) => e.evidence,
  }),
  tableOf('reports.pair', screens.pairs, {
    pair_no: (_, i) => i + 1,
    township: ({ township }) => township,
    names: ({ pair }) => [pair.left.name, pair.right.name].filter(Boolean).join(' '),
    is_blocking: ({ pair }) => pair.holdsUp.length > 0,
    pair: ({ pair }) => pair,
  }),
  tableOf('reports.unplaced', screens.unplaced, {
    unplaced_no: (_, i) => i + 1,
    cause: (row) => row.cause,
    register: (row) => row.register,
    name: (row) => row.name,
    file: (row) => row.file,
    sheet: (row) => row.sheet,
    row_no: (row) => row.row,
    message: (row) => row.message,
  }),
  tableOf('reports.story', screens.stories, {
    person_id: (story) => story.personId,
    story: (story) => story,
  }),
];

/** What narrows a list; absent means all. `after` is the number of the last entry seen. */
export type ListFilter = {
  readonly township?: string | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
};

/** The part of a list that a page shows. */
export type ListPart = { readonly list?: string; readonly isWaiting: boolean };

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const RUN = '(select run_id from reports.run where is_current)';

type Condition = readonly [sql: string, value: string | number | boolean | undefined];

/** One page of numbered rows of the current run: `where` conditions use `?` for their value. */
async function pageOf<T>(
  pool: pg.Pool,
  source: { readonly table: string; readonly number: string; readonly columns: string },
  conditions: readonly Condition[],
  { after = 0, limit }: { readonly after?: number | undefined; readonly limit: number },
): Promise<ScreenPage<T>> {
  const used = conditions.filter(([, value]) => value !== undefined);
  const where = used.map(([sql], i) => sql.replace('?', `$${i + 1}`)).join(' and ') || 'true';
  const values = used.map(([, value]) => value);
  const { table, number, columns } = source;
  const [page, count] = await Promise.all([
    pool.query(
      `select ${columns}, ${number} as number from ${table} where run_id = ${RUN} and ${where}
         and ${number} > ${Math.trunc(after)} order by ${number} limit ${Math.trunc(limit) + 1}`,
      values,
    ),
    pool.query<{ total: number }>(
      `select count(*) as total from ${table} where run_id = ${RUN} and ${where}`,
      values,
    ),
  ]);
  const items = page.rows.slice(0, limit);
  const next = page.rows.length > limit ? (items.at(-1).number as number) : null;
  return { items, total: count.rows[0]!.total, next };
}

const ENTRY = `list, kind, person_id as "personId", name, id_masked as "idMasked", birth_date as "birthDate", sex, township,
  village, guardian, phone_masked as "phoneMasked", programme, term, is_waiting as "isWaiting", waits_for as "waitsFor",
  reason, evidence`;

/** A page of one of the lists, or of what waits for a decision. */
export const pageEntries = (
  pool: pg.Pool,
  part: ListPart,
  filter: ListFilter,
): Promise<ScreenPage<ScreenEntry>> =>
  pageOf(
    pool,
    { table: 'reports.entry', number: 'entry_no', columns: ENTRY },
    [
      ['list = ?', part.list],
      ['is_waiting = ?', part.isWaiting],
      ["coalesce(township, '') = ?", filter.township],
      ['kind = ?', filter.kind],
      ['name like ?', filter.name === undefined ? undefined : like(filter.name)],
    ],
    filter,
  );

/** A page of pairs that a person must decide, heaviest first. */
export const pagePairs = (
  pool: pg.Pool,
  filter: ListFilter,
): Promise<ScreenPage<{ readonly pair: ScreenPair }>> =>
  pageOf(
    pool,
    { table: 'reports.pair', number: 'pair_no', columns: 'pair' },
    [
      ["coalesce(township, '') = ?", filter.township],
      ['names like ?', filter.name === undefined ? undefined : like(filter.name)],
      ['is_blocking = ?', filter.kind === 'blocking' ? true : undefined],
    ],
    filter,
  );

/** A page of rows that nobody can place, in the order of the files. */
export const pageUnplaced = (pool: pg.Pool, filter: ListFilter): Promise<ScreenPage<ScreenUnplaced>> =>
  pageOf(
    pool,
    {
      table: 'reports.unplaced',
      number: 'unplaced_no',
      columns: 'cause, register, name, file, sheet, row_no as row, message',
    },
    [
      ['cause = ?', filter.kind],
      ['name like ?', filter.name === undefined ? undefined : like(filter.name)],
    ],
    filter,
  );

/** The story of one person of the current run. */
export async function findStory(
  pool: pg.Pool,
  personId: string,
): Promise<Record<string, unknown> | undefined> {
  const { rows } = await pool.query<{ story: ScreenStory }>(
    `select story from reports.story where run_id = ${RUN} and person_id = $1`,
    [personId],
  );
  return rows[0]?.story;
}

/** Sheets of the current run with their balances and verdicts. */
export async function listSources(pool: pg.Pool): Promise<ScreenSource[]> {
  const { rows } = await pool.query(
    `select source_no as "sourceNo", file, sheet, format, register, label, rows_read as "rowsRead", landed, refused,
       skipped, verdicts
     from reports.run_source where run_id = ${RUN} order by source_no`,
  );
  return rows;
}

/** The current run: when, over what, and its counts, which are those of the lists behind them. */
export async function findSummary(pool: pg.Pool): Promise<ScreenSummary | undefined> {
  const { rows } = await pool.query<Pick<ScreenSummary, 'on' | 'term' | 'summary'>>(
    `select reference_date as on, term, summary from reports.run where is_current`,
  );
  if (!rows[0]) return undefined;
  const counts = await pool.query<ScreenCount>(
    `select list, coalesce(township, '') as township, kind, is_waiting as "isWaiting", count(*) as count
     from reports.entry where run_id = ${RUN} group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );
  const others = await pool.query<{ pairs: number; blocking: number; unplaced: number }>(
    `select (select count(*) from reports.pair where run_id = ${RUN}) as pairs,
       (select count(*) from reports.pair where run_id = ${RUN} and is_blocking) as blocking,
       (select count(*) from reports.unplaced where run_id = ${RUN}) as unplaced`,
  );
  return { ...rows[0], counts: counts.rows, ...others.rows[0]! };
}
