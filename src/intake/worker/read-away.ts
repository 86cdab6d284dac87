import type { CsvNotes } from '../readers/csv.ts';
import type { Limits } from '../readers/fault.ts';
import { openSheets } from '../readers/open.ts';

/** Reads every row of a file with the readers of the intake and drops it: the floor of what a run can cost. */
export async function readAway(bytes: () => Uint8Array, limits: Limits): Promise<number> {
  const notes: CsvNotes = { unreadable: 0, encoding: '', openQuoteRow: 0 };
  let rows = 0;
  try {
    for (const sheet of await openSheets(bytes(), limits, notes))
      for await (const batch of sheet.rows) rows += batch.length;
  } catch {
    // What cannot be read costs nothing more; the intake tells it.
  }
  return rows;
}
