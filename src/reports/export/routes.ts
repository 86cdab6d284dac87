import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { writeXlsxStream } from 'hucre/xlsx';
import type pg from 'pg';
import { asked, inRequest, type Sources, viewerOf } from '../../access/index.ts';
import { LEDGER_ERRORS, LEDGER_STATUS, readLedgers } from '../../ledgers/index.ts';
import { faultAnswer, languageOf } from '../../platform/index.ts';
import { csvCell } from '../csv.ts';
import { EXPORT_CONTRACTS } from './contracts.ts';
import { exportRows, listExports, openExport } from './export.queries.ts';
import { exportLedger } from './ledger-export.queries.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Rows = AsyncGenerator<(string | null)[]>;

async function* asCsv(rows: Rows): AsyncGenerator<string> {
  yield '\ufeff';
  for await (const cells of rows) yield `${cells.map(csvCell).join(',')}\n`;
}

/** Sends rows as they come, as a file of the form that was asked for. */
function sendRows(reply: FastifyReply, rows: Rows, form: keyof typeof TYPES, name: string): FastifyReply {
  reply.header('content-type', TYPES[form]);
  reply.header('content-disposition', `attachment; filename="${name}.${form}"`);
  if (form === 'csv') return reply.send(Readable.from(asCsv(rows)));
  const stream = writeXlsxStream(rows, { name: 'fuzhi', freezePane: { rows: 1 } });
  return reply.send(Readable.fromWeb(stream as never));
}

const answerLedger = faultAnswer(LEDGER_ERRORS, LEDGER_STATUS);

type Parts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

/** Taking a list out: streamed, with the count and checksum of its rows and who took it, and kept in the trail. */
export function registerExportRoutes(app: FastifyInstance, { database, sources }: Parts): void {
  const { take, ledger, list: own } = EXPORT_CONTRACTS;
  app.post('/api/exports', { config: { scope: 'lists.export', contract: take } }, async (request, reply) => {
    const { list, form, columns, purpose, ...filter } = asked(request, take).body;
    const [pool, viewer, now] = [await database, viewerOf(request), sources.now()];
    const wanted = { list, form, columns, purpose, filter, language: languageOf(request) };
    const exportId = await inRequest(pool, viewer, 'lists.export', (db) =>
      openExport(db, viewer, wanted, now),
    );
    const at = now.toISOString().slice(0, 16).replace('T', ' ');
    const rows = exportRows(pool, viewer, { ...wanted, exportId, now, at: `${at} UTC` });
    const name = `fuzhi-${list}-${now.toISOString().slice(0, 10)}-${exportId}`;
    return sendRows(reply, rows, form, name);
  });

  const ofLedger = { config: { scope: 'lists.export', contract: ledger } } as const;
  app.post('/api/exports/ledgers', ofLedger, async (request, reply) => {
    const { ledger: id, form, purpose, ...filter } = asked(request, ledger).body;
    const rules = readLedgers().get(id);
    if (!rules) return answerLedger(request, reply, 'no-such-ledger');
    const [pool, viewer, now] = [await database, viewerOf(request), sources.now()];
    const language = languageOf(request);
    const { name, township, kind } = filter;
    const wanted = {
      list: `ledger-${id}`,
      form,
      columns: [],
      purpose,
      filter: { name, township, kind },
      language,
    };
    const exportId = await inRequest(pool, viewer, 'lists.export', (db) =>
      openExport(db, viewer, wanted, now),
    );
    const at = now.toISOString().slice(0, 16).replace('T', ' ');
    const rows = exportLedger(pool, viewer, {
      rules,
      filter,
      purpose,
      language,
      exportId,
      now,
      at: `${at} UTC`,
    });
    return sendRows(reply, rows, form, `fuzhi-ledger-${id}-${now.toISOString().slice(0, 10)}-${exportId}`);
  });

  app.get('/api/exports', { config: { scope: 'lists.export', contract: own } }, async (request) => ({
    items: await inRequest(await database, viewerOf(request), 'lists.export', listExports),
  }));
}
