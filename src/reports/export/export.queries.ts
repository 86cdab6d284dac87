import type pg from 'pg';
import { inRequest, type Queryable, recordEvent, streamInRequest, type Viewer } from '../../access/index.ts';
import type { Language } from '../../platform/index.ts';
import { askerOf } from '../assignment/assignment.ts';
import { type Cursor, type ListFilter, readCursor } from '../list-filter.queries.ts';
import { pageEntries } from '../pages.queries.ts';
import { type ExportColumn, type ExportForm, headingOf, RowSum, rowOf, sayMark } from './export.ts';

/** What is taken out, in which form and what for. */
export type ExportRequest = {
  readonly list: string;
  readonly form: ExportForm;
  readonly columns: readonly ExportColumn[];
  readonly filter: Omit<ListFilter, 'after' | 'limit' | 'asker'>;
  readonly purpose: string;
  readonly language: Language;
};

/** An export as its taker sees it. */
export type TakenExport = {
  readonly exportId: number;
  readonly list: string;
  readonly form: ExportForm;
  readonly purpose: string;
  readonly takenAt: string;
  readonly rows: number | null;
  readonly sha256: string | null;
};

/** Rows of a page of the export: large, since nobody looks at it. */
const AT_ONCE = 5000;

/** Keeps that an export begins; it stands whatever becomes of the answer. Returns its number. */
export async function openExport(
  db: Queryable,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<number> {
  const { list, form, filter, purpose } = request;
  const { rows } = await db.query<{ export_id: number }>(
    `insert into reports.export (run_id, account_id, list, form, filter, purpose, taken_at)
     values ((select run_id from reports.run where is_current), $1, $2, $3, $4, $5, $6) returning export_id`,
    [viewer.accountId, list, form, JSON.stringify(filter), purpose, now],
  );
  const id = rows[0]!.export_id;
  const detail = {
    list,
    form,
    byName: filter.name !== undefined,
    kind: filter.kind ?? null,
    assigned: filter.assigned ?? null,
  };
  await recordEvent(db, { action: 'export', subject: { kind: 'export', id: String(id) }, detail, purpose });
  return id;
}

/**
 * The rows of an export: heading, listings in the order of the list, and the mark with count and checksum. They are read
 * page by page in one transaction, so that they are of one run and within the viewer's places.
 */
export async function* exportRows(
  pool: pg.Pool,
  viewer: Viewer,
  request: ExportRequest & { readonly exportId: number; readonly at: string; readonly now: Date },
): AsyncGenerator<(string | null)[]> {
  yield* streamInRequest(pool, viewer, 'lists.export', async function* (db) {
    const { columns, language, list, filter, purpose, at, exportId } = request;
    const asker = askerOf(viewer, request.now);
    const sum = new RowSum();
    const heading = headingOf(columns, language);
    sum.add(heading, true);
    yield heading;
    let after: Cursor | undefined;
    for (;;) {
      const part = { list, isWaiting: false };
      const asked = { ...filter, asker, after, limit: AT_ONCE, isUncounted: true };
      const page = await pageEntries(db, part, asked);
      const persons = [...new Set(page.items.map(({ personId }) => personId))];
      // kept before they go, by itself: who breaks off half-way has seen them all the same
      await inRequest(pool, viewer, 'lists.export', (own) =>
        recordEvent(own, { action: 'export', subject: { kind: 'export', id: String(exportId) }, persons }),
      );
      for (const entry of page.items) {
        const cells = rowOf(entry, columns, language);
        sum.add(cells);
        yield cells;
      }
      if (page.next === null) break;
      after = readCursor(page.next);
    }
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

/** One's own exports, the latest first. */
export async function listExports(db: Queryable): Promise<TakenExport[]> {
  const { rows } = await db.query<Omit<TakenExport, 'takenAt'> & { taken_at: Date }>(
    `select export_id as "exportId", list, form, purpose, taken_at, rows_taken as rows, sha256
     from reports.export order by export_id desc limit 50`,
  );
  return rows.map(({ taken_at, ...taken }) => ({ ...taken, takenAt: taken_at.toISOString() }));
}
