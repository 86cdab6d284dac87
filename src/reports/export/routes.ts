import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { writeXlsxStream } from 'hucre/xlsx';
import type pg from 'pg';
import { asked, inRequest, type Sources, viewerOf } from '../../access/index.ts';
import { languageOf } from '../../platform/index.ts';
import { csvCell } from '../csv.ts';
import { EXPORT_CONTRACTS } from './contracts.ts';
import { exportRows, listExports, openExport } from './export.queries.ts';

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
  const { take, list: own } = EXPORT_CONTRACTS;
  app.post('/api/exports', { config: { scope: 'lists.export', contract: take } }, async (request, reply) => {
    const { list, form, columns, purpose, ...filter } = asked(request, take).body;
    const [pool, viewer, now] = [await database, viewerOf(request), sources.now()];
    const wanted = { list, form, columns, purpose, filter, language: languageOf(request) };
    const exportId = await inRequest(pool, viewer, 'lists.export', (db) =>
      openExport(db, viewer, wanted, now),
    );
    const at = now.toISOString().slice(0, 16).replace('T', ' ');
    const rows = exportRows(pool, viewer, { ...wanted, exportId, now, at: `${at} UTC` });
    const name = `fuzhi-${list}-${now.toISOString().slice(0, 10)}-${exportId}.${form}`;
    reply.header('content-type', TYPES[form]).header('content-disposition', `attachment; filename="${name}"`);
    if (form === 'csv') return reply.send(Readable.from(asCsv(rows)));
    const stream = writeXlsxStream(rows, { name: list, freezePane: { rows: 1 } });
    return reply.send(Readable.fromWeb(stream as never));
  });

  app.get('/api/exports', { config: { scope: 'lists.export', contract: own } }, async (request) => ({
    items: await inRequest(await database, viewerOf(request), 'lists.export', listExports),
  }));
}
