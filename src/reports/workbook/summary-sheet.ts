import type { CellValue } from 'hucre/xlsx';
import { type Language, say } from '../../platform/index.ts';
import type { Summary } from '../summary.ts';
import { KIND_MEANINGS, KIND_TEXTS, LIST_KINDS, LIST_TEXTS, type ListName, textOf } from '../texts.ts';
import {
  addHeadings,
  addRow,
  addSpannedRow,
  addText,
  type Column,
  type Draft,
  mergeHeadingDown,
  setLink,
  setStyle,
  startSheet,
} from './draft.ts';
import { printDate, type Words } from './words.ts';

const LISTS: readonly ListName[] = ['out-of-school', 'unaided'];
const COUNT: Column = { width: 11.5, align: 'right' };

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Names of the list sheets by list and township, for links. */
export type SheetOf = (list: ListName, township: string) => string | undefined;

/** The first sheet: counts by township and kind, sources and their balance, warnings, what the columns mean. */
export function summarySheet(summary: Summary, sheetOf: SheetOf, words: Words, language: Language): Draft {
  const width = LISTS.reduce((n, list) => n + LIST_KINDS[list].length + 2, 0);
  const draft = startSheet(words('summarySheet'), [
    { width: 18, align: 'center' },
    ...Array.from({ length: width }, () => COUNT),
  ]);
  addText(draft, words('title'), 'title', 32);
  addText(draft, words('dates', { on: printDate(summary.on, language), term: summary.term }), 'subtitle', 20);
  addCounts(draft, summary, sheetOf, words, language);
  addSources(draft, summary, words);
  addText(draft, '', 'note', 6);
  addText(draft, words('warnings'), 'section', 24);
  const warnings = summary.warnings.map((warning) => warning.text);
  for (const text of warnings.length > 0 ? warnings : [words('noWarnings')]) addText(draft, text, 'note');
  addText(draft, words('meanings'), 'section', 24);
  for (const kind of LISTS.flatMap((list) => LIST_KINDS[list])) {
    const reason = textOf(KIND_MEANINGS, kind, language);
    addText(draft, words('meaning', { kind: textOf(KIND_TEXTS, kind, language), reason }), 'note');
  }
  addText(draft, words('waitingMeaning'), 'note');
  return draft;
}

function addCounts(draft: Draft, summary: Summary, sheetOf: SheetOf, words: Words, language: Language): void {
  addText(draft, words('byTownship'), 'section', 24);
  addHeadings(draft, [
    words('township'),
    ...LISTS.map((list) => ({ text: say(LIST_TEXTS[list], language), span: LIST_KINDS[list].length + 2 })),
  ]);
  addHeadings(draft, [
    '',
    ...LISTS.flatMap((list) => [
      ...LIST_KINDS[list].map((kind) => textOf(KIND_TEXTS, kind, language)),
      words('subtotal'),
      words('waiting'),
    ]),
  ]);
  mergeHeadingDown(draft, 0);
  for (const township of townshipsOf(summary)) {
    const row = draft.rows.length;
    addRow(draft, [
      township || words('noTownship'),
      ...LISTS.flatMap((list) => countsOf(summary, list, township)),
    ]);
    const sheet = LISTS.map((list) => sheetOf(list, township)).find((name) => name !== undefined);
    if (sheet) setLink(draft, row, 0, sheet);
  }
  const row = draft.rows.length;
  addRow(draft, [words('total'), ...LISTS.flatMap((list) => totalsOf(summary, list))], 'total');
  setStyle(draft, row, 0, 'totalName');
}

const townshipsOf = (summary: Summary): string[] => {
  const names = new Set(LISTS.flatMap((list) => summary.lists[list].byTownship.map((t) => t.township)));
  return [...names].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
};

function countsOf(summary: Summary, list: ListName, township: string): CellValue[] {
  const found = summary.lists[list].byTownship.find((t) => t.township === township);
  const kinds = LIST_KINDS[list].map((kind) => found?.byKind[kind] ?? 0);
  return [...kinds, found ? total(found.byKind) : 0, found?.waiting ?? 0];
}

const totalsOf = (summary: Summary, list: ListName): CellValue[] => {
  const { byKind, entries, waiting } = summary.lists[list];
  return [...LIST_KINDS[list].map((kind) => byKind[kind] ?? 0), entries, waiting];
};

type SourceTotal = {
  label: string;
  sheets: number;
  read: number;
  landed: number;
  refused: number;
  skipped: number;
};

function sourceTotals(summary: Summary, words: Words): SourceTotal[] {
  const totals = new Map<string, SourceTotal>();
  for (const source of summary.sources) {
    const label = source.label ?? words('unknownFormat');
    const sum = totals.get(label) ?? { label, sheets: 0, read: 0, landed: 0, refused: 0, skipped: 0 };
    sum.sheets += 1;
    for (const key of ['read', 'landed', 'refused', 'skipped'] as const) sum[key] += source[key];
    totals.set(label, sum);
  }
  return [...totals.values()];
}

function addSources(draft: Draft, summary: Summary, words: Words): void {
  addText(draft, '', 'note', 6);
  addText(draft, words('sources'), 'section', 24);
  const heads = ['register', 'sheets', 'read', 'landed', 'refused', 'skipped', 'balance'] as const;
  addHeadings(
    draft,
    heads.map((key, i) => (i === 0 ? { text: words(key), span: 3 } : words(key))),
  );
  const add = (name: string, t: Omit<SourceTotal, 'label'>, style: 'right' | 'total'): void => {
    const isBalanced = t.read === t.landed + t.refused + t.skipped;
    addSpannedRow(draft, [
      [name, 3, style === 'total' ? 'totalName' : 'left'],
      [t.sheets, 1, style],
      [t.read, 1, style],
      [t.landed, 1, style],
      [t.refused, 1, style],
      [t.skipped, 1, style],
      [words(isBalanced ? 'yes' : 'no'), 1, 'center'],
    ]);
  };
  for (const source of sourceTotals(summary, words)) add(source.label, source, 'right');
  add(words('total'), { sheets: summary.sources.length, ...summary.totals }, 'total');
  const { pairs, rows, shareOfRows } = summary.review;
  addText(
    draft,
    words('linkageLine', {
      persons: summary.persons,
      pairs,
      rows,
      share: `${(shareOfRows * 100).toFixed(2)}%`,
      unplaced: summary.unplaced.total,
    }),
    'note',
    22,
  );
}

/** Every sheet that was read, with its balance. */
export function sourceSheet(summary: Summary, words: Words): Draft {
  const number: Column = { width: 11, align: 'right' };
  const draft = startSheet(words('sourceSheet'), [
    { width: 42, align: 'left' },
    { width: 26, align: 'left' },
    { width: 24, align: 'left' },
    number,
    number,
    number,
    number,
    { width: 10, align: 'center' },
  ]);
  addText(draft, words('sourceSheet'), 'title', 30);
  addHeadings(draft, [
    ...[words('file'), words('sheet'), words('register'), words('read'), words('landed')],
    ...[words('refused'), words('skipped'), words('balance')],
  ]);
  draft.printTitles = [1, 2];
  draft.frozenRows = 2;
  for (const s of summary.sources) {
    addRow(draft, [
      ...[s.file, s.sheet, s.label ?? words('unknownFormat'), s.read, s.landed, s.refused, s.skipped],
      words(s.isBalanced ? 'yes' : 'no'),
    ]);
  }
  return draft;
}
