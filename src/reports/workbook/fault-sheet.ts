import { addHeadings, addRow, addText, type Column, type Draft, startSheet } from './draft.ts';
import type { Words } from './words.ts';

/** Rows shown in the workbook; all of them stand in verdicts.csv and unplaced.csv. */
export const FAULTS_SHOWN = 2000;

/** A row, or a cell of it, that an office should mend. `column` is empty for whole rows. */
export type FaultLine = {
  readonly severity: 'refused' | 'unplaced' | 'fault';
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly problem: string;
};

const COLUMNS: readonly Column[] = [
  { width: 10, align: 'center' },
  { width: 34, align: 'left' },
  { width: 18, align: 'left' },
  { width: 9, align: 'center' },
  { width: 16, align: 'left' },
  { width: 62, align: 'left' },
];

/** The sheet of rows to mend; `total` counts those beyond the lines given too. */
export function faultSheet(lines: readonly FaultLine[], total: number, words: Words): Draft {
  const draft = startSheet(words('faultSheet'), COLUMNS);
  addText(draft, words('faultTitle'), 'title', 30);
  addText(draft, words('faultSubtitle', { n: total }), 'subtitle', 20);
  addHeadings(draft, [
    ...[words('weight'), words('file'), words('sheet'), words('row'), words('column'), words('problem')],
  ]);
  draft.printTitles = [1, 3];
  draft.frozenRows = 3;
  const severities = { refused: 'refusedWord', unplaced: 'unplaced', fault: 'faultWord' } as const;
  for (const line of lines) {
    const severity = words(severities[line.severity]);
    addRow(draft, [severity, line.file, line.sheet, String(line.row), line.column, line.problem]);
  }
  if (total === 0) addText(draft, words('noFaults'), 'note');
  if (total > lines.length) {
    addText(draft, words('capped', { shown: lines.length, n: total, file: 'verdicts.csv' }), 'note');
  }
  return draft;
}
