import type pg from 'pg';
import { inRequest, recordEvent, streamInRequest, type Viewer } from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import { type LedgerRules, ledgerHeading, takePage } from '../../ledgers/index.ts';
import type { Language } from '../../platform/index.ts';
import { inert } from '../csv.ts';
import { RowSum, sayMark } from './export.ts';

/** What of a ledger is taken out and what for. */
export type LedgerExport = {
  readonly rules: LedgerRules;
  readonly filter: Readonly<Partial<Record<'duty' | 'kind' | 'township' | 'name', string | undefined>>>;
  readonly purpose: string;
  readonly language: Language;
  readonly exportId: number;
  readonly at: string;
  readonly now: Date;
};

const AT_ONCE = 1000;

/** The rows of a ledger as they go out: heading, children, and the mark with count, checksum, taker and purpose. */
export async function* exportLedger(
  pool: pg.Pool,
  viewer: Viewer,
  { rules, filter, purpose, language, exportId, at, now }: LedgerExport,
): AsyncGenerator<(string | null)[]> {
  yield* streamInRequest(pool, viewer, 'lists.export', async function* (db) {
    const sum = new RowSum();
    const heading = ledgerHeading(rules, language);
    sum.add(heading, true);
    yield heading;
    let after: Awaited<ReturnType<typeof takePage>>['after'];
    do {
      const asked = { ...filter, ledger: rules.id, on: officeDay(now), after, limit: AT_ONCE };
      const page = await takePage(db, rules, asked, language);
      // kept before they go, by itself: who breaks off half-way has seen them all the same
      await inRequest(pool, viewer, 'lists.export', (own) =>
        recordEvent(own, {
          action: 'export',
          subject: { kind: 'export', id: String(exportId) },
          persons: [...new Set(page.persons)],
        }),
      );
      for (const row of page.rows) {
        const cells = row.map((cell) => (cell ? inert(cell) : null));
        sum.add(cells);
        yield cells;
      }
      after = page.after;
    } while (after !== undefined);
    const { rows } = sum;
    const sha256 = sum.end();
    await db.query('update reports.export set rows_taken = $2, sha256 = $3 where export_id = $1', [
      exportId,
      rows,
      sha256,
    ]);
    yield [sayMark({ rows, sha256, by: viewer.fullName, at, purpose }, language)];
  });
}
