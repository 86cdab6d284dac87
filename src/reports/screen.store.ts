import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunAid, readRunAid } from '../aid/index.ts';
import type { RunRow } from '../ledgers/index.ts';
import { type DecidedRow, markOf } from '../linkage/index.ts';
import { type Batch, readSteps, runSteps } from '../platform/index.ts';
import type { ChangeBody, NumberFound } from '../registry/index.ts';
import type { Child } from './child.ts';
import { layShownPersons, readChildren } from './children.store.ts';
import { type LedgerPersons, readLedgerPersons, readNumbersFound } from './ledger.store.ts';
import { readLedgerRows } from './ledger-rows.store.ts';
import { evidenceByEntry } from './list-files.ts';
import { maskNumber, maskPhone } from './masking.ts';
import { entryKey, readReasons } from './reason.ts';
import { openStore } from './relations.store.ts';
import { type ListEntry, listEvidence, waitingEntries } from './reports.queries.ts';
import type {
  LandedCells,
  ScreenEntry,
  ScreenPair,
  ScreenSide,
  ScreenSource,
  ScreenUnplaced,
} from './screen.ts';
import { groupBy, NAMED } from './screen-named.ts';
import { type PairOfStore, pairOf, type RowOfPerson } from './screen-pair.ts';
import { commonDivision, type Places, readPlaces, type ScreenPlace } from './screen-places.store.ts';
import { readSources, readUnplaced } from './screen-verdicts.store.ts';
import { readStories, type StoredStory } from './stories.store.ts';
import type { Summary } from './summary.ts';
import { readWarningChildren } from './warning-rows.store.ts';

/** A listing in the order of the lists, with the person's number of this run. */
export type StoredEntry = Omit<ScreenEntry, 'number'> & ScreenPlace & { readonly personNo: number };

/** A pair where it lies; its key stays the same from run to run as long as the two rows do. */
export type StoredPair = {
  readonly key: string;
  readonly division: string;
  readonly township: string | null;
  /** Both rows as a decision keeps them. */
  readonly rows: readonly [DecidedRow, DecidedRow];
  readonly pair: ScreenPair;
};

/** A run's results as the page shows them. */
export type Screens = {
  readonly county: string;
  readonly summary: Summary;
  readonly sources: readonly ScreenSource[];
  readonly entries: readonly StoredEntry[];
  readonly pairs: readonly StoredPair[];
  readonly unplaced: readonly ScreenUnplaced[];
  /** Everybody for whom schooling is a question. */
  readonly children: readonly Child[];
  /** Children of school age and those listed, for the ledgers of dropout prevention. */
  readonly ledger: LedgerPersons;
  readonly numbers: readonly NumberFound[];
  /** Who is entitled to what, whom departments' lists name, what others paid. */
  readonly aid: RunAid;
  /** Children of the ledgers of rules/ledgers. */
  readonly ledgerRows: readonly RunRow[];
  /** Children from the year before primary school on, for the warnings. */
  readonly warning: Awaited<ReturnType<typeof readWarningChildren>>;
  /** The stories of everybody, in parts, each read when it is asked for. */
  readonly stories: () => AsyncGenerator<readonly StoredStory[]>;
};

const MODULES = fileURLToPath(new URL('..', import.meta.url));

/** Reads the results of a finished run from its output folder and hands them to `work`. */
export async function withScreens<T>(
  out: string,
  work: (screens: Screens) => Promise<T>,
  changes?: readonly ChangeBody[],
): Promise<T> {
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
  const batch = await openStore(out);
  try {
    await runSteps(batch, readSteps(MODULES, 'reports'));
    const places = await readPlaces(batch, summary.on, changes);
    await layShownPersons(batch, summary.on);
    const entries = await readEntries(batch, places);
    const rows = await readRows(batch);
    const pairs = await readPairs(batch, rows, entries, places);
    return await work({
      county: places.county,
      summary,
      sources: await readSources(batch),
      entries,
      pairs,
      unplaced: await readUnplaced(batch),
      stories: () => readStories(batch, entries, places),
      children: await readChildren(batch, places),
      ledger: await readLedgerPersons(batch, entries, places),
      numbers: await readNumbersFound(batch),
      aid: await readRunAid(batch, summary.term, places),
      ledgerRows: await readLedgerRows(batch, places, summary.on),
      warning: await readWarningChildren(batch, places, summary.on),
    });
  } finally {
    batch.close();
  }
}

async function readEntries(batch: Batch, places: Places): Promise<StoredEntry[]> {
  const entries = await batch.rows<ListEntry & { is_waiting: boolean }>(
    `select * from reports.list_entry
     order by list, township nulls last, village nulls last, person_id, kind, programme, term`,
  );
  const others = await readOthers(batch, places);
  const waits = groupBy(await waitingEntries(batch), (row) => `${row.list} ${entryKey(row)}`);
  const reasons = { zh: await readReasons(batch, 'zh'), en: await readReasons(batch, 'en') };
  const evidence = {
    'out-of-school': evidenceByEntry('out-of-school', await listEvidence(batch, 'out-of-school')),
    unaided: evidenceByEntry('unaided', await listEvidence(batch, 'unaided')),
  };
  return entries.map((e) => ({
    division: places.divisionOf(e.township, e.village),
    school: places.schoolOf(e.person_no),
    personNo: e.person_no,
    personId: e.person_id,
    list: e.list,
    kind: e.kind,
    name: e.name,
    idMasked: e.id_number && maskNumber(e.id_number),
    birthDate: e.birth_date,
    sex: e.sex,
    township: e.township,
    village: e.village,
    guardian: e.guardian,
    phoneMasked: e.phone && maskPhone(e.phone),
    programme:
      e.programme === null
        ? null
        : { zh: reasons.zh.programmeOf(e.programme), en: reasons.en.programmeOf(e.programme) },
    term: e.term,
    isWaiting: e.is_waiting,
    reason: { zh: reasons.zh.reasonOf(e), en: reasons.en.reasonOf(e) },
    evidence: (evidence[e.list].get(entryKey(e)) ?? []).map(({ file, sheet, row_no }) => ({
      file,
      sheet,
      row: row_no,
    })),
    waitsFor: (waits.get(`${e.list} ${entryKey(e)}`) ?? []).map((row) => ({
      personId: row.other_person_id,
      name: row.other_name,
      pairNo: row.pair_no,
      division: others.get(row.other_person_id ?? '') ?? places.county,
    })),
  }));
}

/** Where those lie for whom a listing waits. */
async function readOthers(batch: Batch, places: Places): Promise<ReadonlyMap<string, string>> {
  const rows = await batch.rows<{ person_id: string; township: string | null; village: string | null }>(
    `select person_id, township, village from linkage.person
     where person_id in (select other_person_id from reports.waiting_entry)`,
  );
  return new Map(rows.map((row) => [row.person_id, places.divisionOf(row.township, row.village)]));
}

/** Rows of everyone whom a list or a pair names. */
const readRows = (batch: Batch): Promise<RowOfPerson[]> =>
  batch.rows(
    `select r.*, s.file, s.sheet, l.person_no, l.weight, l.rule
     from linkage.link as l
     join (${NAMED}) as c on c.person_no = l.person_no
     join intake.landed_row as r on r.row_id = l.row_id
     join intake.source as s on s.source_no = r.source_no
     order by l.person_no, l.row_id`,
  );

async function readPairs(
  batch: Batch,
  rows: readonly RowOfPerson[],
  entries: readonly StoredEntry[],
  places: Places,
): Promise<StoredPair[]> {
  const found = await batch.rows<PairOfStore>(
    `select r.*, p.person_id as left_person_id, q.person_id as right_person_id,
       p.township as left_township, p.village as left_village, q.township as right_township, q.village as right_village
     from linkage.review_pair as r
     join linkage.person as p on p.person_no = r.left_person_no
     join linkage.person as q on q.person_no = r.right_person_no
     order by r.pair_no not in (select pair_no from reports.waiting_entry where pair_no is not null),
       r.weight desc, r.pair_no`,
  );
  const byId = new Map(rows.map((row) => [row.row_id, row]));
  const waiting = groupBy(
    entries
      .filter((entry) => entry.isWaiting)
      .flatMap((e) => e.waitsFor.map((w) => ({ e, pairNo: w.pairNo ?? -1 }))),
    ({ pairNo }) => pairNo,
  );
  return found.map((row) => {
    const pair = pairOf(
      row,
      byId,
      (waiting.get(row.pair_no) ?? []).map(({ e }) => e),
    );
    const left = places.divisionOf(row.left_township, row.left_village);
    const right = places.divisionOf(row.right_township, row.right_village);
    return {
      key: keyOfPair(pair),
      division: commonDivision(left, right),
      township: row.left_township ?? row.right_township,
      rows: [
        decidedRow(pair.left, byId.get(row.left_row_id)),
        decidedRow(pair.right, byId.get(row.right_row_id)),
      ],
      pair,
    };
  });
}

const decidedRow = (
  { file, sheet, row, register, name }: ScreenSide,
  cells: LandedCells = {},
): DecidedRow => ({
  ...{ file, sheet, row, register, name },
  mark: markOf(register, cells),
});

/** Made of the places of both rows in their files, whichever comes first. */
function keyOfPair({ left, right }: ScreenPair): string {
  const places = [left, right].map(({ file, sheet, row }) => JSON.stringify([file, sheet, row])).sort();
  return createHash('sha256').update(places.join('\n')).digest('base64url').slice(0, 16);
}
