import type { Language } from '../../platform/index.ts';
import { entryKey, type Reasons } from '../reason.ts';
import type { WaitingEntry } from '../reports.queries.ts';
import { KIND_TEXTS, LIST_TEXTS, textOf } from '../texts.ts';
import { addHeadings, addRow, addText, type Column, type Draft, startSheet } from './draft.ts';
import type { Words } from './words.ts';

/** Listings shown in the workbook; all of them stand in waiting.csv. */
const WAITING_SHOWN = 3000;

const COLUMNS: readonly Column[] = [
  { width: 5, align: 'center' },
  { width: 10, align: 'center' },
  { width: 10, align: 'center' },
  { width: 20, align: 'center' },
  { width: 13, align: 'left' },
  { width: 13, align: 'left' },
  { width: 14, align: 'left' },
  { width: 12, align: 'center' },
  { width: 52, align: 'left' },
];

/** Children and students whose listing waits, and for what; once each, however many pairs they wait for. */
export function waitingSheet(
  entries: readonly WaitingEntry[],
  reasons: Reasons,
  words: Words,
  language: Language,
): Draft {
  const once = [...new Map(entries.map((entry) => [`${entry.list}\t${entryKey(entry)}`, entry])).values()];
  const draft = startSheet(words('waitingSheet'), COLUMNS);
  addText(draft, words('waitingTitle'), 'title', 30);
  addText(draft, words('waitingSubtitle', { n: once.length }), 'subtitle', 20);
  addHeadings(draft, [
    ...[words('number'), words('list'), words('name'), words('id'), words('township'), words('village')],
    ...[words('guardian'), words('kind'), words('reason')],
  ]);
  draft.printTitles = [1, 3];
  draft.frozenRows = 3;
  once.slice(0, WAITING_SHOWN).forEach((e, i) => {
    addRow(draft, [
      ...[String(i + 1), textOf(LIST_TEXTS, e.list, language), e.name ?? '', e.id_number ?? ''],
      ...[e.township ?? '', e.village ?? '', [e.guardian, e.phone].filter(Boolean).join('\n')],
      ...[textOf(KIND_TEXTS, e.kind, language), reasons.reasonOf(e)],
    ]);
  });
  if (once.length === 0) addText(draft, words('noWaiting'), 'note');
  if (once.length > WAITING_SHOWN) {
    addText(draft, words('capped', { shown: WAITING_SHOWN, n: once.length, file: 'waiting.csv' }), 'note');
  }
  return draft;
}
