import type { Batch, Language } from '../platform/index.ts';
import {
  evidenceByEntry,
  listTable,
  reviewTable,
  sayUnplaced,
  type Table,
  unplacedTable,
  waitingTable,
} from './list-files.ts';
import { readReasons } from './reason.ts';
import {
  faultRows,
  listEntries,
  listEvidence,
  reviewRows,
  unplacedRows,
  waitingEntries,
} from './reports.queries.ts';
import { FAULTS_SHOWN, type FaultLine } from './workbook/fault-sheet.ts';

/** Rows to mend: those refused or unplaced first, then doubtful cells as far as the workbook shows them. */
async function readFaults(batch: Batch, language: Language) {
  const unplaced = await unplacedRows(batch);
  const lines = unplaced.slice(0, FAULTS_SHOWN).map((row): FaultLine => {
    const severity = row.cause.startsWith('refused') ? 'refused' : 'unplaced';
    const { file, sheet, row_no } = row;
    const problem = [row.name, sayUnplaced(row, language)]
      .filter(Boolean)
      .join(language === 'zh' ? '：' : ': ');
    return { severity, file, sheet, row: row_no, column: '', problem };
  });
  const faults = await faultRows(batch, FAULTS_SHOWN - lines.length);
  for (const { file, sheet, row_no, column_name, message } of faults) {
    const column = column_name ?? '';
    lines.push({ severity: 'fault', file, sheet, row: row_no, column, problem: message });
  }
  return { unplaced, faults: lines };
}

/** The lists and rows of a run that are small enough to hold in memory. */
export async function readLists(batch: Batch, language: Language) {
  return {
    entries: {
      'out-of-school': await listEntries(batch, 'out-of-school'),
      unaided: await listEntries(batch, 'unaided'),
    },
    evidence: {
      'out-of-school': evidenceByEntry('out-of-school', await listEvidence(batch, 'out-of-school')),
      unaided: evidenceByEntry('unaided', await listEvidence(batch, 'unaided')),
    },
    reasons: await readReasons(batch, language),
    review: await reviewRows(batch),
    waiting: await waitingEntries(batch),
    ...(await readFaults(batch, language)),
  };
}
/** What `readLists` reads. */
export type Lists = Awaited<ReturnType<typeof readLists>>;

/** The lists as tables, by the name of their file. */
export function listTables(lists: Lists, language: Language): Record<string, Table> {
  const table = (list: 'out-of-school' | 'unaided'): Table =>
    listTable(list, lists.entries[list], lists.evidence[list], lists.reasons);
  return {
    'out-of-school': table('out-of-school'),
    unaided: table('unaided'),
    review: reviewTable(lists.review, language),
    waiting: waitingTable(lists.waiting, lists.reasons, language),
    unplaced: unplacedTable(lists.unplaced, language),
  };
}
