import type { Batch, Language } from '../platform/index.ts';
import { holds, readPlaces, readVerdicts } from './find.queries.ts';
import type { RowPlace } from './place.ts';
import { entryKey, readReasons } from './reason.ts';
import type { LandedCells } from './screen.ts';
import {
  type Story,
  type StoryAid,
  type StoryField,
  type StoryHardship,
  type StoryListing,
  type StoryPair,
  type StoryRow,
  type StorySchooling,
  traceValues,
} from './story.ts';
import type { ListName } from './texts.ts';
import { readLevels } from './waterfall.ts';

const ROW_NO = 'cast(1000000000 as bigint)';
const SOURCE = (column: string): string => `cast(floor(${column} / 1000000000) as integer)`;

/** Reads the whole story of a person from the store of a run. */
export async function readStory(store: Batch, personNo: number, language: Language): Promise<Story> {
  const [person] = await store.rows<Record<StoryField, string | null> & { person_id: string }>(
    'select * from linkage.person where person_no = $no',
    { no: BigInt(personNo) },
  );
  const rows = await readRows(store, personNo);
  return {
    personId: person!.person_id,
    values: traceValues(person!, rows),
    rows,
    pairs: await readPairs(store, personNo),
    listings: await readListings(store, personNo, language),
    schooling: await readSchooling(store, personNo),
    hardships: await readHardships(store, personNo),
    aids: await readAids(store, personNo),
    formerIds: await readFormerIds(store, person!.person_id),
  };
}

async function readRows(store: Batch, personNo: number): Promise<StoryRow[]> {
  const rows = await store.rows<
    LandedCells & {
      row_id: number;
      row_no: number;
      register: string;
      file: string;
      sheet: string;
      label: string | null;
      weight: number | null;
      rule: string;
    }
  >(
    `select r.*, s.file, s.sheet, s.label, l.weight, l.rule
     from linkage.link as l join intake.landed_row as r on r.row_id = l.row_id
     join intake.source as s on s.source_no = r.source_no
     where l.person_no = $no order by l.row_id`,
    { no: BigInt(personNo) },
  );
  const verdicts = await readVerdicts(
    store,
    rows.map((row) => row.row_id),
  );
  return rows.map((row) => ({
    rowId: row.row_id,
    file: row.file,
    sheet: row.sheet,
    row: row.row_no,
    register: row.register,
    label: row.label ?? row.register,
    weight: row.weight,
    rule: row.rule,
    cells: row,
    verdicts: verdicts.get(row.row_id) ?? [],
  }));
}

async function readPairs(store: Batch, personNo: number): Promise<StoryPair[]> {
  const rows = await store.rows<{
    pair_no: number;
    own: string;
    other: string;
    other_id: string;
    other_name: string | null;
    weight: number;
    levels: string | null;
  }>(
    `select q.pair_no, cast(q.own as varchar) as own, cast(q.other as varchar) as other, o.person_id as other_id,
       o.name as other_name, q.weight, cast(q.levels as varchar) as levels
     from (select pair_no, left_row_id as own, right_row_id as other, right_person_no as other_no, weight, levels
             from linkage.review_pair where left_person_no = $no
           union all select pair_no, right_row_id, left_row_id, left_person_no, weight, levels
             from linkage.review_pair where right_person_no = $no) as q
     join linkage.person as o on o.person_no = q.other_no
     order by q.weight desc, q.pair_no`,
    { no: BigInt(personNo) },
  );
  const places = await readPlaces(
    store,
    rows.flatMap((row) => [Number(row.own), Number(row.other)]),
  );
  return rows.map((row) => ({
    pairNo: row.pair_no,
    ownRow: places.get(Number(row.own))!,
    otherRow: places.get(Number(row.other))!,
    otherPersonId: row.other_id,
    otherName: row.other_name,
    weight: row.weight,
    parts: readLevels(row.levels),
  }));
}

async function readListings(store: Batch, personNo: number, language: Language): Promise<StoryListing[]> {
  const no = BigInt(personNo);
  const entries = await store.rows<{
    person_no: number;
    list: ListName;
    kind: string;
    programme: string | null;
    term: string | null;
    is_waiting: boolean;
  }>('select * from reports.list_entry where person_no = $no order by list, kind, programme, term', { no });
  if (entries.length === 0) return [];
  const reasons = await readReasons(store, language);
  const evidence = await store.rows<
    RowPlace & { list: ListName; person_no: number; kind: string | null; programme: string | null }
  >(
    `select list, person_no, kind, programme, file, sheet, row_no as row from reports.list_evidence
     where person_no = $no order by list, row_id`,
    { no },
  );
  return entries.map((entry) => ({
    list: entry.list,
    kind: entry.kind,
    programme: reasons.programmeOf(entry.programme),
    term: entry.term,
    isWaiting: entry.is_waiting,
    reason: reasons.reasonOf(entry),
    evidence: evidence
      .filter((place) => place.list === entry.list && entryKey(place) === entryKey(entry))
      .map(({ file, sheet, row }) => ({ file, sheet, row })),
  }));
}

async function readSchooling(store: Batch, personNo: number): Promise<StorySchooling | undefined> {
  const [found] = await store.rows<{
    is_child: boolean;
    ground: string | null;
    excuse: string | null;
    excuse_row: number | null;
    school: string | null;
    school_row: number | null;
    is_recorded: boolean;
    is_active: boolean;
    is_on_roster: boolean;
    is_marked_absent: boolean;
    is_surely_in_school: boolean;
  }>('select * from enrolment.schooling where person_no = $no', { no: BigInt(personNo) });
  if (!found) return undefined;
  const places = await readPlaces(store, [found.excuse_row, found.school_row]);
  return {
    isChild: found.is_child,
    ground: found.ground,
    excuse: found.excuse,
    excuseRow: places.get(found.excuse_row),
    school: found.school,
    schoolRow: places.get(found.school_row),
    isRecorded: found.is_recorded,
    isActive: found.is_active,
    isOnRoster: found.is_on_roster,
    isMarkedAbsent: found.is_marked_absent,
    isSurelyInSchool: found.is_surely_in_school,
  };
}

const PLACE_OF = (row: string): string =>
  `s.file, s.sheet, ${row} - s.source_no * ${ROW_NO} as row from intake.source as s`;

const readHardships = async (store: Batch, personNo: number): Promise<StoryHardship[]> => {
  const rows = await store.rows<
    RowPlace & { hardship: string; is_risk_gone: boolean | null; ends_on: string | null }
  >(
    `select h.hardship, h.is_risk_gone, r.ends_on, ${PLACE_OF('h.row_id')}
     join intake.hardship_item as h on s.source_no = ${SOURCE('h.row_id')}
     join intake.landed_row as r on r.row_id = h.row_id
     join linkage.link as l on l.row_id = h.row_id where l.person_no = $no order by h.row_id, h.hardship`,
    { no: BigInt(personNo) },
  );
  return rows.map(({ hardship, is_risk_gone, ends_on, ...place }) => ({
    hardship,
    isRiskGone: is_risk_gone,
    endsOn: ends_on,
    place,
  }));
};

const readAids = async (store: Batch, personNo: number): Promise<StoryAid[]> => {
  const rows = await store.rows<
    RowPlace & {
      programme: string;
      term: string | null;
      year: number | null;
      amount_fen: number | null;
      state: string | null;
    }
  >(
    `select a.programme, a.term, a.year, a.amount_fen, a.state, ${PLACE_OF('a.row_id')}
     join intake.aid_item as a on s.source_no = ${SOURCE('a.row_id')}
     join linkage.link as l on l.row_id = a.row_id where l.person_no = $no order by a.row_id, a.item_no`,
    { no: BigInt(personNo) },
  );
  return rows.map(({ programme, term, year, amount_fen, state, ...place }) => ({
    ...{ programme, term, year, state, place },
    amountFen: amount_fen,
  }));
};

async function readFormerIds(store: Batch, personId: string): Promise<string[]> {
  if (!(await holds(store, 'registry', 'standing_person'))) return [];
  const rows = await store.rows<{ person_id: string }>(
    `select person_id from registry.standing_person where merged_into = $id and person_id <> $id order by person_id`,
    { id: personId },
  );
  return rows.map((row) => row.person_id);
}
