import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DecidedRow, markOf } from '../linkage/index.ts';
import { type Batch, readSteps, runSteps } from '../platform/index.ts';
import type { Child } from './child.ts';
import { layShownPersons, readChildren } from './children.store.ts';
import { evidenceByEntry } from './list-files.ts';
import { maskNumber, maskPhone } from './masking.ts';
import { entryKey, readReasons } from './reason.ts';
import { openStore } from './relations.store.ts';
import { type ListEntry, listEvidence, waitingEntries } from './reports.queries.ts';
import {
  compareRows,
  type LandedCells,
  type ScreenEntry,
  type ScreenFault,
  type ScreenPair,
  type ScreenSide,
  type ScreenSource,
  type ScreenStory,
  type ScreenUnplaced,
  screenCells,
} from './screen.ts';
import { groupBy, NAMED } from './screen-named.ts';
import { commonDivision, type Places, readPlaces, type ScreenPlace } from './screen-places.store.ts';
import { readFaults, readSources, readUnplaced } from './screen-verdicts.store.ts';
import type { Summary } from './summary.ts';
import { readLevels } from './waterfall.ts';

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
  readonly stories: readonly (ScreenPlace & { readonly story: ScreenStory })[];
};

const MODULES = fileURLToPath(new URL('..', import.meta.url));

/** Reads the results of a finished run from its output folder. */
export async function readScreens(out: string): Promise<Screens> {
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary;
  const batch = await openStore(out);
  try {
    await runSteps(batch, readSteps(MODULES, 'reports'));
    const places = await readPlaces(batch);
    await layShownPersons(batch, summary.on);
    const entries = await readEntries(batch, places);
    const rows = await readRows(batch);
    const pairs = await readPairs(batch, rows, entries, places);
    const stories = await readStories(batch, rows, entries, places);
    return {
      county: places.county,
      summary,
      sources: await readSources(batch),
      entries,
      pairs,
      unplaced: await readUnplaced(batch),
      stories,
      children: await readChildren(batch, places),
    };
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

type RowOfPerson = LandedCells & {
  readonly row_id: number;
  readonly person_no: number;
  readonly file: string;
  readonly sheet: string;
  readonly row_no: number;
  readonly register: string;
  readonly weight: number;
  readonly rule: string;
};

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

type PairOfStore = {
  readonly pair_no: number;
  readonly left_row_id: number;
  readonly right_row_id: number;
  readonly left_person_no: number;
  readonly right_person_no: number;
  readonly left_person_id: string;
  readonly right_person_id: string;
  readonly left_township: string | null;
  readonly left_village: string | null;
  readonly right_township: string | null;
  readonly right_village: string | null;
  readonly weight: number;
  readonly levels?: string | null;
};

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

function pairOf(
  pair: PairOfStore,
  rows: ReadonlyMap<number, RowOfPerson>,
  held: readonly StoredEntry[],
): ScreenPair {
  const [left, right] = [rows.get(pair.left_row_id), rows.get(pair.right_row_id)];
  return {
    pairNo: pair.pair_no,
    weight: pair.weight,
    left: sideOf(pair.left_person_id, left),
    right: sideOf(pair.right_person_id, right),
    differences: compareRows(left ?? {}, right ?? {}, left?.register === right?.register),
    parts: readLevels(pair.levels ?? null),
    holdsUp: held.map(({ personId, list, kind }) => ({ personId, list, kind })),
  };
}

const sideOf = (personId: string, row: RowOfPerson | undefined): ScreenSide => ({
  personId,
  name: row?.name ?? null,
  file: row?.file ?? '',
  sheet: row?.sheet ?? '',
  row: row?.row_no ?? 0,
  register: row?.register ?? '',
});

type PersonOfStore = Pick<
  ListEntry,
  | 'person_no'
  | 'person_id'
  | 'name'
  | 'id_number'
  | 'birth_date'
  | 'sex'
  | 'township'
  | 'village'
  | 'guardian'
  | 'phone'
> & { readonly ethnicity: string | null };

/** Pairs of rows by which a score joined a person whom a list or a pair names, the weakest first. */
async function readJoins(batch: Batch, rows: readonly RowOfPerson[]): Promise<ScreenPair[]> {
  const held = await batch.rows(
    `select 1 as one from information_schema.tables where table_schema = 'linkage' and table_name = 'join_reason'`,
  );
  if (held.length === 0) return [];
  const found = await batch.rows<PairOfStore>(
    `select 0 as pair_no, j.*, p.person_id as left_person_id, p.person_id as right_person_id
     from linkage.join_reason as j
     join linkage.link as l on l.row_id = j.left_row_id
     join linkage.person as p on p.person_no = l.person_no
     where l.person_no in (${NAMED})
     order by j.weight, j.left_row_id, j.right_row_id`,
  );
  const byId = new Map(rows.map((row) => [row.row_id, row]));
  return found.map((pair) => pairOf(pair, byId, []));
}

async function readStories(
  batch: Batch,
  rows: readonly RowOfPerson[],
  entries: readonly StoredEntry[],
  places: Places,
): Promise<Screens['stories']> {
  const persons = await batch.rows<PersonOfStore>(
    `select p.person_no, p.person_id, p.name, p.id_number, p.birth_date, p.sex, p.ethnicity, p.township, p.village,
       p.guardian, p.phone
     from linkage.person as p
     where p.person_no in (${NAMED})
     order by p.person_no`,
  );
  const byPerson = {
    rows: groupBy(rows, (row) => row.person_no),
    entries: groupBy(entries, (entry) => entry.personNo),
  };
  const faults = await readFaults(batch);
  const joins = groupBy(await readJoins(batch, rows), (pair) => pair.left.personId);
  return persons.map((person) => ({
    division: places.divisionOf(person.township, person.village),
    school: places.schoolOf(person.person_no),
    story: storyOf(
      person,
      byPerson.rows.get(person.person_no) ?? [],
      byPerson.entries.get(person.person_no) ?? [],
      faults,
      joins.get(person.person_id) ?? [],
    ),
  }));
}

function storyOf(
  person: PersonOfStore,
  rows: readonly RowOfPerson[],
  entries: readonly StoredEntry[],
  faults: ReadonlyMap<string | number, ScreenFault[]>,
  joins: readonly ScreenPair[],
): ScreenStory {
  const evidence = new Set(entries.flatMap((e) => e.evidence.map((place) => JSON.stringify(place))));
  return {
    personId: person.person_id,
    name: person.name,
    idMasked: person.id_number && maskNumber(person.id_number),
    birthDate: person.birth_date,
    sex: person.sex,
    ethnicity: person.ethnicity,
    township: person.township,
    village: person.village,
    guardian: person.guardian,
    phoneMasked: person.phone && maskPhone(person.phone),
    listings: entries.map((e) => ({
      list: e.list,
      kind: e.kind,
      programme: e.programme,
      term: e.term,
      isWaiting: e.isWaiting,
      reason: e.reason,
    })),
    rows: rows.map((row) => ({
      file: row.file,
      sheet: row.sheet,
      row: row.row_no,
      register: row.register,
      weight: row.weight,
      rule: row.rule,
      isEvidence: evidence.has(JSON.stringify({ file: row.file, sheet: row.sheet, row: row.row_no })),
      cells: screenCells(row),
      faults: faults.get(row.row_id) ?? [],
    })),
    joins,
  };
}
