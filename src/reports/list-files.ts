import { type Language, say } from '../platform/index.ts';
import type { CsvCell } from './csv.ts';
import { printPlace } from './place.ts';
import { entryKey, type Reasons } from './reason.ts';
import type { Evidence, ListEntry, ReviewRow, UnplacedRow, WaitingEntry } from './reports.queries.ts';
import { type ListName, UNPLACED_TEXTS, WAITING_TEXT } from './texts.ts';
import { readLevels, sayWaterfall } from './waterfall.ts';

/** A table as it is written: headings and rows. */
export type Table = { readonly heading: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };

const PERSON_HEADING = ['person_id', 'kind', 'name', 'id_number', 'township', 'village', 'guardian', 'phone'];

type Identity = Pick<
  ListEntry,
  'person_id' | 'kind' | 'name' | 'id_number' | 'township' | 'village' | 'guardian' | 'phone'
>;

const identity = (e: Identity): CsvCell[] => [
  e.person_id,
  e.kind,
  e.name,
  e.id_number,
  e.township,
  e.village,
  e.guardian,
  e.phone,
];

/** Evidence by entry (see `entryKey`). */
export function evidenceByEntry(list: ListName, evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const place of evidence) {
    const key = entryKey({ ...place, list });
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return groups;
}

const printEvidence = (places: readonly Evidence[]): string =>
  places.map(({ file, sheet, row_no }) => printPlace({ file, sheet, row: row_no })).join('; ');

/** One of the two lists; the aid list names programme and term too. Evidence is `file#sheet!row; …`. */
export function listTable(
  list: ListName,
  entries: readonly ListEntry[],
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  reasons: Reasons,
): Table {
  const ofAid = list === 'unaided';
  return {
    heading: [...PERSON_HEADING, 'reason', 'evidence', ...(ofAid ? ['programme', 'term'] : [])],
    rows: entries.map((e) => [
      ...identity(e),
      reasons.reasonOf(e),
      printEvidence(evidence.get(entryKey(e)) ?? []),
      ...(ofAid ? [e.programme, e.term] : []),
    ]),
  };
}

/** Pairs for a person to decide, with a last column for the decision, which `fuzhi run --decisions` reads. */
export const reviewTable = (pairs: readonly ReviewRow[], language: Language): Table => ({
  heading: [
    ...['file_a', 'sheet_a', 'row_a', 'file_b', 'sheet_b', 'row_b'],
    ...['person_id_a', 'person_id_b', 'weight', 'waterfall', 'decision'],
  ],
  rows: pairs.map((p) => [
    ...[p.file_a, p.sheet_a, p.row_a, p.file_b, p.sheet_b, p.row_b],
    ...[p.person_id_a, p.person_id_b, p.weight, sayWaterfall(readLevels(p.levels), p.weight, language), ''],
  ]),
});

/** Whom a listing waits for, where it waits for a pair. */
const sayOther = (e: WaitingEntry, language: Language): string =>
  e.other_person_id === null
    ? ''
    : say(WAITING_TEXT, language, { other: [e.other_name, e.other_person_id].filter(Boolean).join(' ') });

/** Listings that wait, with the person each waits for. */
export const waitingTable = (
  entries: readonly WaitingEntry[],
  reasons: Reasons,
  language: Language,
): Table => ({
  heading: ['list', ...PERSON_HEADING, 'programme', 'term', 'other_person_id', 'reason'],
  rows: entries.map((e) => [
    e.list,
    ...identity(e),
    ...[e.programme, e.term, e.other_person_id],
    `${reasons.reasonOf(e)}${sayOther(e, language)}`,
  ]),
});

/** Why a row cannot be placed, in one sentence. */
export const sayUnplaced = (row: UnplacedRow, language: Language): string => {
  const text = UNPLACED_TEXTS[row.cause];
  return text ? say(text, language, { message: row.message ?? '', rows: row.row_count }) : row.cause;
};

/** Rows that nobody can place. */
export const unplacedTable = (rows: readonly UnplacedRow[], language: Language): Table => ({
  heading: ['file', 'sheet', 'row', 'register', 'name', 'cause', 'code', 'reason'],
  rows: rows.map((r) => [
    ...[r.file, r.sheet, r.row_no, r.register, r.name, r.cause, r.code],
    sayUnplaced(r, language),
  ]),
});
