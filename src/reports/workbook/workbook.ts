import { writeXlsx } from 'hucre/xlsx';
import { printTerm } from '../../kernel/index.ts';
import type { Language } from '../../platform/index.ts';
import type { Reasons } from '../reason.ts';
import type { Evidence, ListEntry, ReviewRow, WaitingEntry } from '../reports.queries.ts';
import type { Summary } from '../summary.ts';
import type { ListName } from '../texts.ts';
import { finishSheet, printTitles } from './draft.ts';
import { type FaultLine, faultSheet } from './fault-sheet.ts';
import { listSheets } from './list-sheets.ts';
import { reviewSheet } from './review-sheet.ts';
import { sourceSheet, summarySheet } from './summary-sheet.ts';
import { waitingSheet } from './waiting-sheet.ts';
import { wordsIn } from './words.ts';

/** Everything that the office's workbook shows. */
export type WorkbookParts = {
  readonly summary: Summary;
  readonly entries: Readonly<Record<ListName, readonly ListEntry[]>>;
  readonly evidence: Readonly<Record<ListName, ReadonlyMap<string, readonly Evidence[]>>>;
  readonly reasons: Reasons;
  readonly review: readonly ReviewRow[];
  readonly waiting: readonly WaitingEntry[];
  readonly faults: readonly FaultLine[];
  readonly faultTotal: number;
};

/** Stands in the file's properties instead of the clock, so that the same input gives the same bytes. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/** Makes the office's workbook, ready to print. */
export async function makeWorkbook(parts: WorkbookParts, language: Language): Promise<Uint8Array> {
  const words = wordsIn(language);
  const term = printTerm(parts.summary.term, language);
  const summary: Summary = { ...parts.summary, term };
  const context = { words, language, on: summary.on, term, reasons: parts.reasons };
  const taken = new Set(
    (['summarySheet', 'sourceSheet', 'waitingSheet', 'reviewSheet', 'faultSheet'] as const).map((key) =>
      words(key).toLowerCase(),
    ),
  );
  const names = new Map<string, string>();
  const lists = (['out-of-school', 'unaided'] as const).flatMap((list) =>
    listSheets(list, parts.entries[list], parts.evidence[list], context, taken).map((sheet) => {
      if (sheet.township !== undefined) names.set(`${list}\t${sheet.township}`, sheet.draft.name);
      return sheet.draft;
    }),
  );
  const drafts = [
    summarySheet(summary, (list, township) => names.get(`${list}\t${township}`), words, language),
    ...lists,
    waitingSheet(parts.waiting, parts.reasons, words, language),
    reviewSheet(parts.review, words, language),
    faultSheet(parts.faults, parts.faultTotal, words),
    sourceSheet(summary, words),
  ];
  return writeXlsx({
    namedRanges: drafts.flatMap(printTitles),
    sheets: drafts.map((draft) => finishSheet(draft, words('footer'))),
    properties: { creator: 'Fuzhi', title: words('title'), created: WRITTEN, modified: WRITTEN },
    defaultFont: { name: '宋体', size: 11, charset: 134 },
  });
}
