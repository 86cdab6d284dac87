import type { FastifyReply } from 'fastify';
import { writeXlsx } from 'hucre/xlsx';
import { asked, recordEvent, type Viewer } from '../../access/index.ts';
import { languageOf, type Text } from '../../platform/index.ts';
import { listAwardGroups } from './award.queries.ts';
import { childrenOf } from './award.ts';
import { bankRows, cardRows, csvOf, FILE_FORMS, type FileForm, sha256Of, textCells } from './bank-file.ts';
import { findBatchRow, keepFile, listSteps, openLines } from './batch.queries.ts';
import { viewBatch } from './batch-page.queries.ts';
import { answerFinding, listBatches, listLines } from './batch-view.queries.ts';
import { draftBatch, draftReissue, moveBatch, underRight } from './changes.store.ts';
import { PAYMENT_CONTRACTS } from './contracts-batches.ts';
import { dayIn } from './day.ts';
import { stateOf } from './process.ts';
import { refuseFor } from './refusal.ts';
import { takeReturn } from './return.store.ts';
import { registerAwardRoutes } from './routes-awards.ts';
import type { AddRoute, Held } from './routes-kit.ts';
import { fileName, readBody } from './upload.ts';

/** Awards and batches: list, draft, step, files, returns. */
export function registerBatchRoutes(route: AddRoute): void {
  registerAwardRoutes(route);
  route(
    'GET',
    '/api/aid/payments',
    'payment.read',
    PAYMENT_CONTRACTS.list,
    (_request, _reply, held, viewer) =>
      underRight(held, viewer, 'payment.read', async (db) => ({
        batches: (await listBatches(db)).map((batch) => ({
          ...batch,
          stateLabel: held.rules.states[batch.state],
        })),
        groups: await listAwardGroups(db),
        mayDraft: viewer.rights.includes('payment.make'),
      })),
  );
  route(
    'POST',
    '/api/aid/payments',
    'payment.make',
    PAYMENT_CONTRACTS.draft,
    async (request, _reply, held, viewer) => ({
      batchId: await draftBatch(held, viewer, asked(request, PAYMENT_CONTRACTS.draft).body),
    }),
  );
  route(
    'GET',
    '/api/aid/payments/:id',
    'payment.read',
    PAYMENT_CONTRACTS.find,
    (request, _reply, held, viewer) =>
      viewBatch(held, viewer, asked(request, PAYMENT_CONTRACTS.find).params.id),
  );
  route(
    'GET',
    '/api/aid/payments/:id/lines',
    'payment.read',
    PAYMENT_CONTRACTS.lines,
    (request, _reply, held, viewer) => {
      const { params, query } = asked(request, PAYMENT_CONTRACTS.lines);
      const [{ id: batchId }, { place, cursor }] = [params, query];
      return underRight(held, viewer, 'payment.read', async (db) => {
        const page = await listLines(db, batchId, { place, after: cursor, limit: 50 });
        await recordEvent(db, {
          action: 'payment-open',
          subject: { kind: 'payment', id: String(batchId) },
          persons: childrenOf(page.items),
        });
        const codes = new Map<string, Text>(
          held.rules.bank_return.codes.map(({ code, label }) => [code, label]),
        );
        return {
          ...page,
          items: page.items.map((line) => ({
            ...line,
            failure: line.code === null ? null : (codes.get(line.code) ?? null),
          })),
        };
      });
    },
  );
  registerStepRoutes(route);
}

function registerStepRoutes(route: AddRoute): void {
  route(
    'POST',
    '/api/aid/payments/:id/steps',
    'payment.read',
    PAYMENT_CONTRACTS.step,
    async (request, _reply, held, viewer) => {
      const { params, body } = asked(request, PAYMENT_CONTRACTS.step);
      const { step, note, contact } = body;
      await moveBatch(held, viewer, params.id, step, { note: note || null, contact });
      return {};
    },
  );
  route(
    'POST',
    '/api/aid/payments/:id/reissue',
    'payment.make',
    PAYMENT_CONTRACTS.reissue,
    async (request, _reply, held, viewer) => ({
      batchId: await draftReissue(held, viewer, asked(request, PAYMENT_CONTRACTS.reissue).params.id),
    }),
  );
  registerFileRoutes(route);
  registerReturnRoutes(route);
}

function registerFileRoutes(route: AddRoute): void {
  for (const form of FILE_FORMS) {
    const contract = form === 'bank.csv' ? PAYMENT_CONTRACTS.csv : PAYMENT_CONTRACTS.xlsx;
    route(
      'POST',
      `/api/aid/payments/:id/files/${form}`,
      'payment.pay',
      contract,
      (request, reply, held, viewer) =>
        sendFile(reply, held, viewer, asked(request, contract).params.id, form),
    );
  }
}

function registerReturnRoutes(route: AddRoute): void {
  route(
    'PUT',
    '/api/aid/payments/:id/returns',
    'payment.pay',
    PAYMENT_CONTRACTS.take,
    async (request, _reply, held, viewer) => {
      const name = fileName(request.headers['x-fuzhi-file-name']);
      const bytes = await readBody(request.body);
      const parts = { ...held, ring: held.keys().ring() };
      const { id } = asked(request, PAYMENT_CONTRACTS.take).params;
      return takeReturn(parts, viewer, id, { name, bytes, language: languageOf(request) });
    },
  );
  route(
    'POST',
    '/api/aid/findings/:id/answer',
    'payment.pay',
    PAYMENT_CONTRACTS.explain,
    (request, _reply, held, viewer) => {
      const { params, body } = asked(request, PAYMENT_CONTRACTS.explain);
      const findingId = params.id;
      return underRight(held, viewer, 'payment.pay', async (db) => {
        await answerFinding(db, viewer, findingId, body.words, held.now());
        await recordEvent(db, {
          action: 'payment-return',
          subject: { kind: 'payment', id: `finding ${findingId}` },
        });
        return {};
      });
    },
  );
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file for the bank or the county's system: made from the batch alone, its hash kept, its taking recorded. */
async function sendFile(
  reply: FastifyReply,
  held: Held,
  viewer: Viewer,
  batchId: number,
  form: FileForm,
): Promise<FastifyReply> {
  const bytes = await underRight(held, viewer, 'payment.pay', async (db) => {
    const batch = await findBatchRow(db, batchId);
    if (!batch) throw refuseFor('no-such-batch');
    const state = stateOf(await listSteps(db, batchId));
    if (!['approved', 'sent', 'closed'].includes(state ?? '')) throw refuseFor('file-out-of-order');
    const lines = await openLines(db, held.keys().ring(), batchId);
    const persons = childrenOf(lines);
    const head = { batchId, term: batch.term, programme: batch.programmeLabel.zh, day: dayIn(held.now()) };
    const numbers =
      form === 'card.xlsx' ? await held.openNumbers?.(db, held.keys().ring(), batchId) : undefined;
    const rows =
      form === 'card.xlsx'
        ? cardRows(
            held.rules.card_sheet,
            lines.map((line) => ({ ...line, idNumber: numbers?.get(line.personId) ?? null, village: null })),
            head,
          )
        : bankRows(held.rules.bank_file, lines, head);
    const made = form === 'bank.csv' ? csvOf(rows) : await bookOf(rows);
    const sha256 = sha256Of(form === 'bank.csv' ? made : Buffer.from(JSON.stringify(textCells(rows))));
    await keepFile(db, viewer, batchId, { form, sha256 }, held.now());
    await recordEvent(db, {
      action: 'payment-file',
      subject: { kind: 'payment', id: String(batchId) },
      persons,
      detail: { form, lines: lines.length, sha256 },
    });
    return made;
  });
  reply.header('content-disposition', `attachment; filename="payment-${batchId}-${form}"`);
  return reply.type(TYPES[form.split('.')[1]!]!).send(bytes);
}

/** Signs of Chinese are twice as wide. */
const widthOf = (text: string): number => [...text].reduce((all, sign) => all + (sign > '\u2e7f' ? 2 : 1), 2);

/** As text, no cell of which computes; on paper as wide as the page. */
async function bookOf(rows: Parameters<typeof textCells>[0]): Promise<Buffer> {
  const cells = textCells(rows);
  const columns = cells[0]!.map((_, at) => ({
    numFmt: '@',
    width: Math.min(44, Math.max(...cells.map((row) => widthOf(String(row[at] ?? ''))))),
  }));
  const pageSetup = {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  } as const;
  const bytes = await writeXlsx({ sheets: [{ name: '代发', rows: cells, columns, pageSetup }] });
  return Buffer.from(bytes);
}
