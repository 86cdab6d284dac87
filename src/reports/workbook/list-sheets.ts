import type { CellValue } from 'hucre/xlsx';
import type { Language } from '../../platform/index.ts';
import type { RowPlace } from '../place.ts';
import { entryKey, type Reasons } from '../reason.ts';
import type { Evidence, ListEntry } from '../reports.queries.ts';
import { KIND_TEXTS, type ListName, textOf } from '../texts.ts';
import { addHeadings, addRow, addText, type Column, type Draft, startSheet } from './draft.ts';
import { printDate, type Words } from './words.ts';

/** Townships above this number share one sheet a list, with a page break before each. */
const SHEETS_AT_MOST = 40;
/** Places of evidence shown in print; all of them stand in the CSV file. */
const PLACES_SHOWN = 3;

/** What list sheets are made of. */
export type ListContext = {
  readonly words: Words;
  readonly language: Language;
  readonly on: string;
  readonly term: string;
  readonly reasons: Reasons;
};

const COLUMNS: Readonly<Record<ListName, readonly Column[]>> = {
  'out-of-school': [
    { width: 5, align: 'center' },
    { width: 10, align: 'center' },
    { width: 5, align: 'center' },
    { width: 13.5, align: 'center' },
    { width: 20, align: 'center' },
    { width: 13, align: 'left' },
    { width: 14, align: 'left' },
    { width: 11, align: 'center' },
    { width: 33, align: 'left' },
    { width: 25, align: 'left' },
    { width: 11, align: 'left' },
  ],
  unaided: [
    { width: 5, align: 'center' },
    { width: 10, align: 'center' },
    { width: 5, align: 'center' },
    { width: 20, align: 'center' },
    { width: 13, align: 'left' },
    { width: 14, align: 'left' },
    { width: 11, align: 'center' },
    { width: 15, align: 'left' },
    { width: 33, align: 'left' },
    { width: 25, align: 'left' },
    { width: 11, align: 'left' },
  ],
};

const headingsOf = (list: ListName, words: Words): string[] => {
  const start = [words('number'), words('name'), words('sex')];
  const end = [words('reason'), words('evidence'), words('checked')];
  return list === 'out-of-school'
    ? [...start, words('birth'), words('id'), words('village'), words('guardian'), words('kind'), ...end]
    : [...start, words('id'), words('village'), words('guardian'), words('kind'), words('programme'), ...end];
};

/** A row of a file as print shows it: `名册.xlsx〔一年级〕第4行`. */
export const sayPlace = (place: RowPlace, words: Words): string =>
  words(place.sheet === '' ? 'place' : 'sheetPlace', {
    file: place.file,
    sheet: place.sheet,
    row: place.row,
  });

function sayEvidence(places: readonly Evidence[], words: Words): string {
  const shown = places
    .slice(0, PLACES_SHOWN)
    .map(({ file, sheet, row_no }) => sayPlace({ file, sheet, row: row_no }, words));
  if (places.length > PLACES_SHOWN) shown.push(words('morePlaces', { n: places.length }));
  return shown.join('\n');
}

function entryRow(e: ListEntry, nth: number, places: readonly Evidence[], context: ListContext): CellValue[] {
  const { words, language, reasons } = context;
  const sex = e.sex === 'male' || e.sex === 'female' ? words(e.sex) : '';
  const family = [e.guardian, e.phone].filter(Boolean).join('\n');
  const kind = textOf(KIND_TEXTS, e.kind, language);
  const end = [reasons.reasonOf(e), sayEvidence(places, words), ''];
  const start = [String(nth), e.name ?? '', sex];
  return e.list === 'out-of-school'
    ? [...start, printDate(e.birth_date, language), e.id_number ?? '', e.village ?? '', family, kind, ...end]
    : [...start, e.id_number ?? '', e.village ?? '', family, kind, reasons.programmeOf(e.programme), ...end];
}

const titleOf = (list: ListName, township: string, count: number, context: ListContext): [string, string] => {
  const { words } = context;
  const detail = { township, n: count, on: printDate(context.on, context.language), term: context.term };
  return list === 'out-of-school'
    ? [words('missingTitle', detail), words('missingSubtitle', detail)]
    : [words('unaidedTitle', detail), words('unaidedSubtitle', detail)];
};

/** Entries of a list by township, in the order given; those without one last. */
export function byTownship(entries: readonly ListEntry[]): Map<string, ListEntry[]> {
  const groups = new Map<string, ListEntry[]>();
  for (const entry of entries) {
    const township = entry.township ?? '';
    const group = groups.get(township);
    if (group) group.push(entry);
    else groups.set(township, [entry]);
  }
  return groups;
}

/** The longest start of a text that fits into `room` UTF-16 units without cutting a character. */
function startOf(text: string, room: number): string {
  let start = '';
  for (const character of text) {
    if (start.length + character.length > room) break;
    start += character;
  }
  return start;
}

/** A sheet's name as spreadsheet programs allow it: 31 units, without `: \ / ? * [ ]`, no `'` at the ends, not taken. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const shorten = (room: number): string =>
    startOf(wanted.replace(/[:\\/?*[\]\p{Cc}]/gu, ' ').replace(/^'+/, ''), room).replace(/'+$/, '') || '_';
  let name = shorten(31);
  for (let nth = 2; taken.has(name.toLowerCase()); nth++) name = `${shorten(27)} ${nth}`;
  return name;
}

function startListSheet(list: ListName, name: string, title: readonly [string, string], words: Words): Draft {
  const draft = startSheet(name, COLUMNS[list]);
  addText(draft, title[0], 'title', 30);
  addText(draft, title[1], 'subtitle', 20);
  addHeadings(draft, headingsOf(list, words));
  draft.printTitles = [1, 3];
  draft.frozenRows = 3;
  return draft;
}

/** Sheets of one list: one a township, or one in all where townships are too many; one that says so when empty. */
export function listSheets(
  list: ListName,
  entries: readonly ListEntry[],
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  context: ListContext,
  taken: Set<string>,
): { draft: Draft; township?: string }[] {
  const { words } = context;
  const label = words(list === 'out-of-school' ? 'missingSheet' : 'unaidedSheet');
  const named = (township: string): string => township || words('noTownship');
  const begin = (suffix: string, place: string, count: number): Draft => {
    const name = sheetName(suffix === '' ? label : `${label} ${suffix}`, taken);
    taken.add(name.toLowerCase());
    return startListSheet(list, name, titleOf(list, place, count, context), words);
  };
  const addEntries = (draft: Draft, group: readonly ListEntry[]): void =>
    group.forEach((e, i) => {
      addRow(draft, entryRow(e, i + 1, evidence.get(entryKey(e)) ?? [], context));
    });

  const groups = byTownship(entries);
  if (groups.size === 0) {
    const draft = begin('', words('county'), 0);
    addText(draft, words(list === 'out-of-school' ? 'noMissing' : 'noUnaided'), 'note');
    return [{ draft }];
  }
  if (groups.size <= SHEETS_AT_MOST) {
    return [...groups].map(([township, group]) => {
      const draft = begin(named(township), named(township), group.length);
      addEntries(draft, group);
      return { draft, township };
    });
  }
  const draft = begin('', words('county'), entries.length);
  for (const [township, group] of groups) {
    if (draft.rows.length > 3) draft.breaks.push(draft.rows.length - 1);
    addText(draft, `${named(township)}（${group.length}）`, 'section');
    addEntries(draft, group);
  }
  return [{ draft }];
}
