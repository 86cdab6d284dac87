import { decodeFacts, type Facts, programmeLabel, readFirstForm } from '../aid/index.ts';
import { LANDED_FIELDS } from '../intake/index.ts';
import type { Batch } from '../platform/index.ts';
import { maskNumber, maskPhone } from './masking.ts';
import { placeKey } from './place.ts';
import { relationsHeld } from './relations.store.ts';
import {
  type LandedCells,
  type ScreenAid,
  type ScreenEntry,
  type ScreenFactRow,
  type ScreenFault,
  type ScreenPair,
  type ScreenSchooling,
  type ScreenStory,
  screenCells,
} from './screen.ts';
import { groupBy } from './screen-named.ts';
import { type PairOfStore, pairOf, type RowOfPerson } from './screen-pair.ts';
import type { Places, ScreenPlace } from './screen-places.store.ts';
import { readFaults } from './screen-verdicts.store.ts';
import { type StoryField, traceRows } from './story.ts';

/** A story and where its person lies. */
export type StoredStory = ScreenPlace & { readonly story: ScreenStory };

type EntryOfPerson = Omit<ScreenEntry, 'number'> & { readonly personNo: number };

/** So many persons at a time: a county's stories together would not fit into memory. */
const PART = 20_000;

/** The filled cells of a landed row as one JSON text: a tenth of the time of reading fifty columns. */
async function cellsSql(batch: Batch): Promise<string> {
  const columns = await batch.rows<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'intake' and table_name = 'landed_row'`,
  );
  const held = new Set(columns.map(({ name }) => name));
  const parts = Object.keys(LANDED_FIELDS)
    .filter((field) => held.has(field))
    .map((field) => `case when r.${field} <> '' then concat('"${field}":', to_json(r.${field})) end`);
  return `concat('{', concat_ws(',', ${parts.join(', ')}), '}')`;
}

/** Lays the rows of everybody who has a page, in the order of persons. */
async function layShownRows(batch: Batch): Promise<void> {
  await batch.run(
    `create or replace table reports.shown_row as
     select l.person_no, l.row_id, s.file, s.sheet, r.row_no, r.register, l.weight, l.rule, ${await cellsSql(batch)} as cells
     from linkage.link as l
     join reports.shown_person as c on c.person_no = l.person_no
     join intake.landed_row as r on r.row_id = l.row_id
     join intake.source as s on s.source_no = r.source_no
     order by l.person_no, l.row_id`,
  );
}

type PersonOfStore = Readonly<Record<StoryField, string | null>> & {
  readonly person_no: number;
  readonly person_id: string;
};

/** One part of the persons: those from one number to another. */
type Part = { readonly first: number; readonly last: number };

/** The stories of everybody of `reports.shown_person`, in the order of their numbers, part by part. */
export async function* readStories(
  batch: Batch,
  entries: readonly EntryOfPerson[],
  places: Places,
): AsyncGenerator<readonly StoredStory[]> {
  await layShownRows(batch);
  const faults = await readFaults(batch);
  const byPerson = groupBy(entries, (entry) => entry.personNo);
  for (const part of await readParts(batch)) {
    const source = await readSource(batch, part);
    yield source.persons.map((person) => ({
      division: places.divisionOf(person.township, person.village),
      school: places.schoolOf(person.person_no),
      story: storyOf(person, source, byPerson.get(person.person_no) ?? [], faults),
    }));
  }
}

const readParts = (batch: Batch): Promise<Part[]> =>
  batch.rows(
    `select min(person_no) as first, max(person_no) as last from (
       select person_no, row_number() over (order by person_no) as n from reports.shown_person) as p
     group by (n - 1) // ${PART} order by 1`,
  );

type Source = {
  readonly persons: readonly PersonOfStore[];
  readonly rows: ReadonlyMap<string | number, readonly RowOfPerson[]>;
  readonly joins: ReadonlyMap<string | number, readonly ScreenPair[]>;
  readonly aids: ReadonlyMap<string | number, readonly (ScreenAid & { readonly row_id: number })[]>;
  readonly schooling: ReadonlyMap<number, ScreenSchooling>;
  readonly facts: ReadonlyMap<number, Partial<Facts>>;
  readonly factRows: ReadonlyMap<number, readonly ScreenFactRow[]>;
};

const within = (column: string, { first, last }: Part): string =>
  `${column} between ${first} and ${last} and ${column} in (select person_no from reports.shown_person)`;

async function readSource(batch: Batch, part: Part): Promise<Source> {
  const rows = await readRows(batch, part);
  return {
    persons: await batch.rows<PersonOfStore>(
      `select person_no, person_id, name, id_number, birth_date, sex, ethnicity, township, village, guardian, phone
       from linkage.person where ${within('person_no', part)} order by person_no`,
    ),
    rows: groupBy(rows, (row) => row.person_no),
    joins: groupBy(await readJoins(batch, part, rows), (pair) => pair.left.personId),
    aids: groupBy(await readAids(batch, part), (aid) => aid.row_id),
    schooling: await readSchooling(batch, part, rows),
    facts: await readFacts(batch, part),
    factRows: await readFactRows(batch, part, rows),
  };
}

async function readRows(batch: Batch, { first, last }: Part): Promise<RowOfPerson[]> {
  const rows = await batch.rows<Omit<RowOfPerson, keyof LandedCells> & { cells: string }>(
    `select * from reports.shown_row where person_no between ${first} and ${last} order by person_no, row_id`,
  );
  return rows.map(({ cells, ...row }) => ({ ...(JSON.parse(cells) as LandedCells), ...row }) as RowOfPerson);
}

/** Pairs of rows by which a score joined a person, the weakest first. */
async function readJoins(batch: Batch, part: Part, rows: readonly RowOfPerson[]): Promise<ScreenPair[]> {
  const held = await batch.rows(
    `select 1 as one from information_schema.tables where table_schema = 'linkage' and table_name = 'join_reason'`,
  );
  if (held.length === 0) return [];
  const found = await batch.rows<PairOfStore>(
    `select 0 as pair_no, j.*, p.person_id as left_person_id, p.person_id as right_person_id
     from linkage.join_reason as j
     join linkage.link as l on l.row_id = j.left_row_id
     join linkage.person as p on p.person_no = l.person_no
     where ${within('l.person_no', part)}
     order by j.weight, j.left_row_id, j.right_row_id`,
  );
  const byId = new Map(rows.map((row) => [row.row_id, row]));
  return found.map((pair) => pairOf(pair, byId, []));
}

async function readAids(batch: Batch, part: Part): Promise<(ScreenAid & { readonly row_id: number })[]> {
  const rules = readFirstForm();
  const rows = await batch.rows<Omit<ScreenAid, 'programme'> & { row_id: number; programme: string }>(
    `select a.row_id, a.programme, a.term, a.year, a.amount_fen as "amountFen", a.state
     from intake.aid_item as a join linkage.link as l on l.row_id = a.row_id
     where ${within('l.person_no', part)} order by a.row_id, a.item_no`,
  );
  return rows.map((row) => ({ ...row, programme: programmeLabel(rules, row.programme) }));
}

/** What the law of aid looks at; none where the run did not make it. */
async function readFacts(batch: Batch, part: Part): Promise<Map<number, Partial<Facts>>> {
  if (!(await relationsHeld(batch)).has('aid.facts')) return new Map();
  const found = await batch.rows<{ person_no: number }>(
    `select * from aid.facts where ${within('person_no', part)}`,
  );
  return new Map(found.map((row) => [row.person_no, decodeFacts(row)]));
}

type FactRowOfStore = Pick<ScreenFactRow, 'fact'> & {
  readonly person_no: number;
  readonly row_id: number;
  readonly register: string;
  readonly file: string;
  readonly sheet: string;
  readonly row_no: number;
};

/** The rows that state the facts, by their place among the person's own rows where they are of these. */
async function readFactRows(
  batch: Batch,
  part: Part,
  rows: readonly RowOfPerson[],
): Promise<Map<number, ScreenFactRow[]>> {
  if (!(await relationsHeld(batch)).has('aid.fact_row')) return new Map();
  const found = await batch.rows<FactRowOfStore>(
    `select f.person_no, f.fact, f.row_id, r.register, s.file, s.sheet, r.row_no
     from aid.fact_row as f
     join intake.landed_row as r on r.row_id = f.row_id
     join intake.source as s on s.source_no = r.source_no
     where ${within('f.person_no', part)} order by f.person_no, f.fact, f.row_id`,
  );
  const own = groupBy(rows, (row) => row.person_no);
  const told = new Map<number, ScreenFactRow[]>();
  for (const { person_no, fact, row_id, register, file, sheet, row_no: row } of found) {
    const place = own.get(person_no)?.findIndex((one) => one.row_id === row_id) ?? -1;
    const at = place >= 0 ? place : { register, file, sheet, row };
    told.set(person_no, [...(told.get(person_no) ?? []), { fact, at }]);
  }
  return told;
}

async function readSchooling(
  batch: Batch,
  part: Part,
  rows: readonly RowOfPerson[],
): Promise<Map<number, ScreenSchooling>> {
  const found = await batch.rows<{
    person_no: number;
    is_child: boolean;
    ground: string | null;
    excuse: string | null;
    excuse_row: number | null;
  }>(
    `select person_no, is_child, ground, excuse, excuse_row from enrolment.schooling where ${within('person_no', part)}`,
  );
  const byId = new Map(rows.map((row) => [row.row_id, row]));
  return new Map(
    found.map(({ person_no, is_child, ground, excuse, excuse_row }) => {
      const row = excuse_row === null ? undefined : byId.get(excuse_row);
      const excuseRow = row && { file: row.file, sheet: row.sheet, row: row.row_no };
      return [person_no, { isChild: is_child, ground, excuse, excuseRow }];
    }),
  );
}

function storyOf(
  person: PersonOfStore,
  source: Source,
  entries: readonly EntryOfPerson[],
  faults: ReadonlyMap<string | number, readonly ScreenFault[]>,
): ScreenStory {
  const rows = source.rows.get(person.person_no) ?? [];
  const traced = traceRows(
    person,
    rows.map((row, at) => ({ register: row.register, cells: row, at })),
  );
  const evidence = new Set(entries.flatMap((e) => e.evidence.map(placeKey)));
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
    told: traced.flatMap(({ field, row }) => (row ? [{ field, row: row.at }] : [])),
    schooling: source.schooling.get(person.person_no),
    facts: source.facts.get(person.person_no),
    factRows: source.factRows.get(person.person_no),
    listings: entries.map(({ list, kind, programme, term, isWaiting, reason }) => ({
      ...{ list, kind, programme, term, isWaiting, reason },
    })),
    rows: rows.map((row) => ({
      ...{ file: row.file, sheet: row.sheet, row: row.row_no, register: row.register },
      ...{ weight: row.weight, rule: row.rule },
      isEvidence: evidence.has(placeKey({ file: row.file, sheet: row.sheet, row: row.row_no })),
      cells: screenCells(row),
      faults: faults.get(row.row_id) ?? [],
      aids: (source.aids.get(row.row_id) ?? []).map(({ row_id: _, ...aid }) => aid),
    })),
    joins: source.joins.get(person.person_id) ?? [],
  };
}
