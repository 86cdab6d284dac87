import {
  type CsvNotes,
  cellText,
  FileFault,
  LIMITS,
  openSheets,
  verdictMessage,
} from '../../intake/index.ts';
import type { Language } from '../../platform/index.ts';
import { refuseFor } from './refusal.ts';

const MOST_ROWS = 200_000;

/** A row of a sheet as text, with its number there. */
export type TextRow = { readonly no: number; readonly cells: readonly string[] };

/** The sheets of a file that an office or bank sent, read as the import reads; refused where it cannot be read whole. */
export async function* readTextSheets(bytes: Uint8Array, language: Language): AsyncGenerator<TextRow[]> {
  const notes: CsvNotes = { unreadable: 0, encoding: '', openQuoteRow: 0 };
  try {
    for (const sheet of await openSheets(bytes, LIMITS, notes)) {
      const rows: TextRow[] = [];
      for await (const some of sheet.rows) {
        for (const row of some) rows.push({ no: row.no, cells: row.cells.map(cellText) });
        if (rows.length > MOST_ROWS) throw refuseFor('file-too-large', { limit: `${MOST_ROWS}` });
      }
      if (notes.unreadable > 0) throw refuseFor('return-encoding', { count: notes.unreadable });
      yield rows;
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    throw refuseFor('return-unreadable', { reason: verdictMessage(error.code, error.detail, language) });
  }
}
