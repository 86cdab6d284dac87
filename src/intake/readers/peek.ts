import { attendanceHeader, countAttendance } from '../attendance-sheet.ts';
import type { RawRow, RawSheet } from '../cells.ts';
import { householdHeader, unfoldHouseholds } from '../household-sheet.ts';
import { blocksOf, unfoldBlocks } from '../side-by-side.ts';
import { termHeader, unfoldTerms } from '../term-sheet.ts';
import { readTicks, tickHeader } from '../tick-sheet.ts';

/** Rows in which a header is looked for before a sheet is read. */
const HEAD_ROWS = 40;
/** More households than a county has: such a sheet is read as it stands. */
const MOST_ROWS = 300_000;

/**
 * Lists by household that name their members become a sheet for each place of a member, behind all others; lists side by
 * side one for each; lists of the aided over the years one for each term; attendance sheets become lists of pupils with their
 * days, and answers to tick one column.
 */
export async function unfoldSheets(sheets: readonly RawSheet[]): Promise<RawSheet[]> {
  const own: RawSheet[] = [];
  const members: RawSheet[] = [];
  for (const sheet of sheets) {
    const [first, ...others] = await unfoldSheet(sheet);
    own.push(first!);
    members.push(...others);
  }
  return [...own, ...members];
}

async function unfoldSheet(sheet: RawSheet): Promise<RawSheet[]> {
  const rows = readingOf(sheet);
  const head: RawRow[] = [];
  let fault: unknown;
  let isDone = false;
  const more = async (until: number): Promise<void> => {
    try {
      while (!isDone && head.length < until) {
        const next = await rows.next();
        if (next.done) isDone = true;
        else head.push(...next.value);
      }
    } catch (error) {
      // told when the sheet is read, behind the rows that came before
      fault = error;
      isDone = true;
    }
  };
  await more(HEAD_ROWS);
  const attendance = attendanceHeader(head);
  const blocks = attendance ? undefined : blocksOf(head);
  const ticks = attendance || blocks ? undefined : tickHeader(head, sheet.merges);
  const terms = attendance || blocks || ticks ? undefined : termHeader(head, sheet.merges, sheet.name);
  if (attendance || blocks || ticks || terms || householdHeader(head.slice(0, HEAD_ROWS))) {
    await more(MOST_ROWS);
    const isWhole = isDone && fault === undefined;
    if (attendance && isWhole) return [countAttendance(sheet, head, attendance)];
    if (blocks && isWhole) return unfoldBlocks(sheet, head, blocks);
    const toTick = ticks && isWhole ? tickHeader(head.slice(0, HEAD_ROWS), sheet.merges, head) : undefined;
    if (toTick) return [readTicks(sheet, head, toTick)];
    const byTerm = terms && isWhole ? termHeader(head, sheet.merges, sheet.name) : undefined;
    if (byTerm) return unfoldTerms(sheet, head, byTerm);
    const header = isWhole ? householdHeader(head) : undefined;
    if (header) return unfoldHouseholds(sheet, head, header);
  }
  return [{ ...sheet, rows: goOn(head, rows, () => fault) }];
}

async function* readingOf(sheet: RawSheet): AsyncGenerator<readonly RawRow[]> {
  yield* sheet.rows;
}

async function* goOn(
  head: readonly RawRow[],
  rest: AsyncGenerator<readonly RawRow[]>,
  fault: () => unknown,
): AsyncGenerator<readonly RawRow[]> {
  yield head;
  const broken = fault();
  if (broken !== undefined) throw broken;
  yield* rest;
}
