import type { CellValue } from 'hucre/xlsx';
import type { Language } from '../../platform/index.ts';
import type { ReviewRow } from '../reports.queries.ts';
import { readLevels, sayWaterfall } from '../waterfall.ts';
import { addHeadings, addRow, addText, type Column, type Draft, startSheet } from './draft.ts';
import { sayPlace } from './list-sheets.ts';
import { printDate, type Words } from './words.ts';

/** Pairs shown in the workbook; all of them stand in review.csv. */
export const REVIEW_SHOWN = 1000;

const COLUMNS: readonly Column[] = [
  { width: 6, align: 'center' },
  { width: 28, align: 'left' },
  { width: 12, align: 'center' },
  { width: 14, align: 'center' },
  { width: 20, align: 'center' },
  { width: 22, align: 'left' },
  { width: 8, align: 'center' },
  { width: 34, align: 'left' },
  { width: 12, align: 'center' },
  { width: 11, align: 'center' },
];

/** Pairs to decide, two lines each, so that the eye compares downward. */
export function reviewSheet(pairs: readonly ReviewRow[], words: Words, language: Language): Draft {
  const draft = startSheet(words('reviewSheet'), COLUMNS);
  addText(draft, words('reviewTitle'), 'title', 30);
  addText(draft, words('reviewSubtitle', { n: pairs.length }), 'subtitle', 20);
  addHeadings(draft, [
    ...[words('pair'), words('source'), words('name'), words('birth'), words('id'), words('placeColumn')],
    ...[words('score'), words('grounds'), words('affects'), words('sameOrNot')],
  ]);
  draft.printTitles = [1, 3];
  draft.frozenRows = 3;
  for (const pair of pairs.slice(0, REVIEW_SHOWN)) addPair(draft, pair, words, language);
  if (pairs.length === 0) addText(draft, words('noReview'), 'note');
  if (pairs.length > REVIEW_SHOWN) {
    addText(draft, words('capped', { shown: REVIEW_SHOWN, n: pairs.length, file: 'review.csv' }), 'note');
  }
  return draft;
}

function addPair(draft: Draft, p: ReviewRow, words: Words, language: Language): void {
  const top = draft.rows.length;
  const said = sayWaterfall(readLevels(p.levels), p.weight, language);
  const affected = p.held_up_person_id ?? '';
  addRow(draft, [
    String(p.pair_no),
    ...side(p.file_a, p.sheet_a, p.row_a, p.name_a, p.birth_a, p.id_a, p.place_a, words, language),
    ...[(p.weight / 1000).toFixed(1), said, affected, ''],
  ]);
  addRow(draft, [
    '',
    ...side(p.file_b, p.sheet_b, p.row_b, p.name_b, p.birth_b, p.id_b, p.place_b, words, language),
    ...['', '', '', ''],
  ]);
  shareHeight(draft, top);
  for (const column of [0, 6, 7, 8, 9]) {
    draft.merges.push({ startRow: top, startCol: column, endRow: top + 1, endCol: column });
  }
}

/** The score's text is merged over both lines: each line needs half of its height only. */
function shareHeight(draft: Draft, top: number): void {
  const [first, second] = [draft.rowDefs.get(top)!.height!, draft.rowDefs.get(top + 1)!.height!];
  const half = Math.max(second, Math.ceil(first / 2));
  draft.rowDefs.set(top, { height: half });
  draft.rowDefs.set(top + 1, { height: half });
}

function side(
  file: string,
  sheet: string,
  row: number,
  name: string | null,
  birth: string | null,
  id: string | null,
  place: string | null,
  words: Words,
  language: Language,
): CellValue[] {
  return [
    sayPlace({ file, sheet, row }, words),
    name ?? '',
    printDate(birth, language),
    id ?? '',
    place ?? '',
  ];
}
