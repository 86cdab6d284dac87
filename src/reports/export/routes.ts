import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { writeXlsxStream } from 'hucre/xlsx';
import type pg from 'pg';
import { z } from 'zod';
import { inRequest, type Sources, viewerOf } from '../../access/index.ts';
import { languageOf } from '../../platform/index.ts';
import { csvCell } from '../csv.ts';
import { ASSIGNED } from '../list-filter.queries.ts';
import { answerFault } from '../routes.ts';
import { exportRows, listExports, openExport } from './export.queries.ts';
import { EXPORT_COLUMNS, EXPORT_FORMS } from './export.ts';

const word = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !text.includes('\u0000'));

const Asked = z.strictObject({
  list: z.enum(['out-of-school', 'unaided']),
  form: z.enum(EXPORT_FORMS),
  columns: z
    .array(z.enum(EXPORT_COLUMNS))
    .min(1)
    .default([...EXPORT_COLUMNS]),
  township: word(60).optional(),
  kind: word(40).min(1).optional(),
  name: word(40).min(1).optional(),
  assigned: z.enum(ASSIGNED).optional(),
  purpose: word(200).min(4),
});

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Rows = AsyncGenerator<(string | null)[]>;

async function* asCsv(rows: Rows): AsyncGenerator<string> {
  yield '\ufeff';
  for await (const cells of rows) yield `${cells.map(csvCell).join(',')}\n`;
}

type Parts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

/** Taking a list out: streamed, with the count and checksum of its rows and who took it, and kept in the trail. */
export function registerExportRoutes(app: FastifyInstance, { database, sources }: Parts): void {
  app.post('/api/exports', { config: { scope: 'lists.export' } }, async (request, reply) => {
    const read = Asked.safeParse(request.body);
    if (!read.success) {
      const parameter = String(read.error.issues[0]?.path[0] ?? '?');
      return answerFault(request, reply, 'bad-question', { parameter });
    }
    const { list, form, columns, purpose, ...filter } = read.data;
    const [pool, viewer, now] = [await database, viewerOf(request), sources.now()];
    const asked = { list, form, columns, purpose, filter, language: languageOf(request) };
    const exportId = await inRequest(pool, viewer, 'lists.export', (db) =>
      openExport(db, viewer, asked, now),
    );
    const at = now.toISOString().slice(0, 16).replace('T', ' ');
    const rows = exportRows(pool, viewer, { ...asked, exportId, now, at: `${at} UTC` });
    const name = `fuzhi-${list}-${now.toISOString().slice(0, 10)}-${exportId}.${form}`;
    reply.header('content-type', TYPES[form]).header('content-disposition', `attachment; filename="${name}"`);
    if (form === 'csv') return reply.send(Readable.from(asCsv(rows)));
    const stream = writeXlsxStream(rows, { name: list, freezePane: { rows: 1 } });
    return reply.send(Readable.fromWeb(stream as never));
  });

  app.get('/api/exports', { config: { scope: 'lists.export' } }, async (request) => ({
    items: await inRequest(await database, viewerOf(request), 'lists.export', listExports),
  }));
}
