import type pg from 'pg';
import { followRun, layRunAid } from '../aid/index.ts';
import { bringInStep, forgetRuns, layRunChildren } from '../dropout/index.ts';
import { followLedgers, forgetLedgerRuns, layRunRows } from '../ledgers/index.ts';
import { type Chance, type CopyValue, copyRows, type HeldKeys, inTransaction } from '../platform/index.ts';
import { type ChangeBody, followNumbers, forgetNumbers, layNumbers } from '../registry/index.ts';
import { followWarnings, forgetWarningRuns, layWarningRun } from '../warning/index.ts';
import { carryAssignments } from './assignment/carry.queries.ts';
import { KEPT_RUNS, loadChildren } from './children.queries.ts';
import { type Screens, withScreens } from './screen.store.ts';
import type { StoredStory } from './stories.store.ts';
import { packStory } from './story-pack.ts';

/** The lock that whoever replaces results holds. */
export const ONE_LOAD_AT_A_TIME = 7_210_433;

/**
 * What results are loaded with: whether the data are made up, and the keys under which numbers are sealed. `folder`: where
 * the run's files lie, below the data folder. A trial is not current until somebody takes it in. `within` runs in the same
 * transaction; where it gives false nothing is loaded.
 */
export type LoadOptions = {
  readonly isDemonstration: boolean;
  readonly keys: HeldKeys;
  readonly chance: Chance;
  readonly folder?: string;
  readonly isTrial?: boolean;
  /** Mark of what the run rests on. */
  readonly basis?: string;
  /** Changes of divisions in force; those that come with the platform where none are given. */
  readonly changes?: readonly ChangeBody[];
  readonly within?: (client: pg.PoolClient, runId: number) => Promise<boolean>;
};

/**
 * Loads the results of a finished run from its output folder; they become the current ones unless they are a trial, older
 * runs stay. One transaction: readers see the old results until all of the new ones stand. Returns the run's number.
 */
export async function loadResults(pool: pg.Pool, outFolder: string, options: LoadOptions): Promise<number> {
  const { keys, chance, within, changes } = options;
  const load = (screens: Screens): Promise<number> =>
    inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [ONE_LOAD_AT_A_TIME]);
      const base = await findBase(client, screens.county);
      const runId = await openRun(client, screens, options);
      for (const { table, columns, rows } of tablesOf(screens)) {
        await copyRows(client, table, ['run_id', ...columns], withRun(runId, rows));
      }
      // read under the lock: a change of keys has ended by now, or begins after us
      await loadChildren(client, runId, screens.children, { ring: keys.ring(), chance });
      await loadStories(client, runId, screens);
      await loadLedgers(client, runId, screens, options);
      await layCounts(client, runId, base);
      if (within && !(await within(client, runId))) throw new SupersededError();
      return runId;
    });
  return withScreens(outFolder, load, changes);
}

/** The run that people work with while another is loaded; one of another county is not compared with. */
async function findBase(client: pg.PoolClient, county: string): Promise<number | undefined> {
  const { rows } = await client.query<{ run_id: number }>(
    'select run_id from reports.run where is_current and county = $1',
    [county],
  );
  return rows[0]?.run_id;
}

/** Counts the run by place, and how it differs from the one before it: what start pages tell is added up from these. */
export async function layCounts(
  client: Pick<pg.ClientBase, 'query'>,
  runId: number,
  base: number | undefined,
): Promise<void> {
  await client.query('select reports.lay_counts($1)', [runId]);
  if (base !== undefined) await client.query('select reports.lay_changes($1, $2)', [runId, base]);
  await client.query('select reports.lay_schools($1)', [runId]);
  await client.query('analyze reports.entry_count');
}

/** Lays the pages of everybody; those of runs that nobody returns to go. */
async function loadStories(client: pg.PoolClient, runId: number, screens: Screens): Promise<void> {
  await client.query(`delete from reports.story where run_id not in (${KEPT_RUNS})`);
  for await (const stories of screens.stories()) {
    const { table, columns, rows } = storyTable(stories);
    await copyRows(client, table, ['run_id', ...columns], withRun(runId, rows));
  }
}

/** Lays what other modules follow of a run: dropout prevention, aid, children who need more, warnings; of the current one at once. */
async function loadLedgers(
  client: pg.PoolClient,
  runId: number,
  { county, summary, ledger, numbers, ledgerRows, aid, warning }: Screens,
  { isTrial, keys, chance }: LoadOptions,
): Promise<void> {
  const kept = (await client.query<{ run_id: number }>(KEPT_RUNS)).rows.map(({ run_id }) => run_id);
  await forgetNumbers(client, kept);
  await forgetRuns(client, kept);
  await forgetLedgerRuns(client, kept);
  await forgetWarningRuns(client, kept);
  await layNumbers(client, runId, numbers);
  await layRunChildren(client, { runId, county, on: summary.on, ...ledger });
  const seal = { ring: keys.ring(), chance };
  await layRunAid(client, { runId, county, on: summary.on, aid, seal }, kept);
  await layRunRows(client, { runId, county, on: summary.on, rows: ledgerRows });
  await layWarningRun(client, { runId, county, on: summary.on, ...warning });
  if (isTrial) return;
  const { rows } = await client.query<{ at: Date }>('select now() as at');
  await followNumbers(client, runId, rows[0]!.at);
  await carryAssignments(client);
  await followRun(client, runId);
  await bringInStep(client, runId, rows[0]!.at);
  await followLedgers(client, runId, rows[0]!.at);
  await followWarnings(client, runId, rows[0]!.at);
}

const storyTable = (stories: readonly StoredStory[]): Table =>
  tableOf('reports.story', stories, {
    division: ({ division }) => division,
    school: ({ school }) => school,
    person_id: ({ story }) => story.personId,
    story: ({ story }) => packStory(story),
  });

/** The work was taken up anew by somebody else: what this one found is not loaded. */
export class SupersededError extends Error {
  constructor() {
    super('the work was taken up anew');
    this.name = 'SupersededError';
  }
}

async function openRun(
  client: pg.PoolClient,
  { county, summary }: Screens,
  { isDemonstration, folder = 'results', isTrial = false, basis }: LoadOptions,
): Promise<number> {
  if (!isTrial) await client.query('update reports.run set is_current = false where is_current');
  const { rows } = await client.query<{ run_id: number }>(
    `insert into reports.run (reference_date, term, is_current, is_trial, folder, county, is_demonstration, basis)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning run_id`,
    [summary.on, summary.term, !isTrial, isTrial, folder, county, isDemonstration, basis ?? null],
  );
  const runId = rows[0]!.run_id;
  await client.query('insert into reports.run_summary (run_id, division, summary) values ($1, $2, $3)', [
    runId,
    county,
    JSON.stringify(summary),
  ]);
  return runId;
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

/** Numbers rows within their division: a number that counted beyond it would tell how many there are elsewhere. */
function numbersWithin(items: readonly { readonly division: string }[]): number[] {
  const counts = new Map<string, number>();
  return items.map(({ division }) => {
    const number = (counts.get(division) ?? 0) + 1;
    counts.set(division, number);
    return number;
  });
}

const tablesOf = (screens: Screens): Table[] => [...sourceTables(screens), ...childTables(screens)];

const sourceTables = (screens: Screens): Table[] => [
  tableOf('reports.run_source', screens.sources, {
    division: () => screens.county,
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
  tableOf('reports.unplaced', screens.unplaced, {
    division: () => screens.county,
    unplaced_no: (_, i) => i + 1,
    cause: (row) => row.cause,
    register: (row) => row.register,
    name: (row) => row.name,
    file: (row) => row.file,
    sheet: (row) => row.sheet,
    row_no: (row) => row.row,
    message: (row) => row.message,
  }),
];

const childTables = (screens: Screens): Table[] => {
  const entryNumbers = numbersWithin(screens.entries);
  const pairNumbers = numbersWithin(screens.pairs);
  const keys = new Map(screens.pairs.map(({ key, pair }) => [pair.pairNo, key]));
  return [
    tableOf('reports.entry', screens.entries, {
      division: (e) => e.division,
      school: (e) => e.school,
      entry_no: (_, i) => entryNumbers[i]!,
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
      waits_for: (e) =>
        e.waitsFor.map(({ pairNo, ...other }) => ({ ...other, pairKey: keys.get(pairNo ?? -1) ?? null })),
      reason: (e) => e.reason,
      evidence: (e) => e.evidence,
    }),
    tableOf('reports.pair', screens.pairs, {
      division: ({ division }) => division,
      pair_key: ({ key }) => key,
      pair_no: (_, i) => pairNumbers[i]!,
      left_row: ({ rows }) => rows[0],
      right_row: ({ rows }) => rows[1],
      left_person_id: ({ pair }) => pair.left.personId,
      right_person_id: ({ pair }) => pair.right.personId,
      township: ({ township }) => township,
      names: ({ pair }) => [pair.left.name, pair.right.name].filter(Boolean).join(' '),
      is_blocking: ({ pair }) => pair.holdsUp.length > 0,
      pair: ({ key, pair: { pairNo: _, ...pair } }) => ({ ...pair, key }),
    }),
  ];
};
