import type { FastifyReply } from 'fastify';
import { writeXlsx } from 'hucre/xlsx';
import { z } from 'zod';
import type { Viewer } from '../../access/index.ts';
import { recordEvent } from '../../access/index.ts';
import { languageOf, type Text } from '../../platform/index.ts';
import { findNoticeOf } from '../notice/notice.queries.ts';
import { approveAwards, awardDecisions, listAwardGroups, withdrawAward } from './award.queries.ts';
import { bankRows, cardRows, csvOf, FILE_FORMS, type FileForm, sha256Of, textCells } from './bank-file.ts';
import { findBatchRow, keepFile, listSteps, openLines, readFacts } from './batch.queries.ts';
import {
  answerFinding,
  listBatches,
  listFiles,
  listFindings,
  listLines,
  listReturns,
} from './batch-view.queries.ts';
import { actsOf, draftBatch, draftReissue, isCovered, moveBatch, underRight } from './changes.store.ts';
import { dayIn } from './day.ts';
import { BATCH_STEPS, stateOf } from './process.ts';
import { refuseFor, sayGround } from './refusal.ts';
import { RETURN_BYTES, takeReturn } from './return.store.ts';
import { type AddRoute, type Held, idOf, readForm, typedText } from './routes-kit.ts';

const Group = z.strictObject({
  programme: z.string().regex(/^[a-z0-9-]{1,60}$/),
  term: z.string().regex(/^\d{4}-(spring|autumn)$/),
});
const StepForm = z.strictObject({
  step: z.enum(BATCH_STEPS).exclude(['draft']),
  note: typedText(0, 500).optional(),
  contact: typedText(0, 120).optional(),
});
const Answer = z.strictObject({ words: typedText(2, 500) });
const Withdrawal = z.strictObject({ reason: typedText(2, 500) });
const Page = z.object({
  place: z.enum(['all', 'open', 'paid', 'failed', 'held']).default('all'),
  cursor: z.coerce.number().int().min(0).default(0),
});

/** Awards and batches: list, draft, step, files, returns. */
export function registerBatchRoutes(route: AddRoute): void {
  registerAwardRoutes(route);
  route('GET', '/api/aid/payments', 'payment.read', (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'payment.read', async (db) => ({
      batches: (await listBatches(db)).map((batch) => ({
        ...batch,
        stateLabel: held.rules.states[batch.state],
      })),
      groups: await listAwardGroups(db),
      mayDraft: viewer.rights.includes('payment.make'),
    })),
  );
  route('POST', '/api/aid/payments', 'payment.make', async (request, _reply, held, viewer) => ({
    batchId: await draftBatch(held, viewer, readForm(Group.safeParse(request.body))),
  }));
  route('GET', '/api/aid/payments/:id', 'payment.read', (request, _reply, held, viewer) =>
    viewBatch(held, viewer, idOf(request.params)),
  );
  route('GET', '/api/aid/payments/:id/lines', 'payment.read', (request, _reply, held, viewer) => {
    const { place, cursor } = readForm(Page.safeParse(request.query));
    const batchId = idOf(request.params);
    return underRight(held, viewer, 'payment.read', async (db) => {
      const page = await listLines(db, batchId, { place, after: cursor, limit: 50 });
      await recordEvent(db, {
        action: 'payment-open',
        subject: { kind: 'payment', id: String(batchId) },
        persons: page.items.map(({ personId }) => personId),
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
  });
  route('POST', '/api/aid/payments/:id/steps', 'payment.read', async (request, _reply, held, viewer) => {
    const { step, note, contact } = readForm(StepForm.safeParse(request.body));
    await moveBatch(held, viewer, idOf(request.params), step, { note: note || null, contact });
    return {};
  });
  route('POST', '/api/aid/payments/:id/reissue', 'payment.make', async (request, _reply, held, viewer) => ({
    batchId: await draftReissue(held, viewer, idOf(request.params)),
  }));
  for (const form of FILE_FORMS)
    route('POST', `/api/aid/payments/:id/files/${form}`, 'payment.pay', (request, reply, held, viewer) =>
      sendFile(reply, held, viewer, idOf(request.params), form),
    );
  registerReturnRoutes(route);
}

function registerAwardRoutes(route: AddRoute): void {
  route('GET', '/api/aid/awards', 'awards.read', (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'awards.read', async (db) => ({ groups: await listAwardGroups(db) })),
  );
  route('POST', '/api/aid/awards', 'awards.propose', (_request, _reply, held, viewer) =>
    underRight(held, viewer, 'awards.propose', async (db) => {
      const decisions = (await held.listEntitled?.(db)) ?? [];
      const proposed = await awardDecisions(db, held.rules, viewer, decisions, held.now());
      await recordEvent(db, {
        action: 'award-propose',
        subject: { kind: 'award', id: 'run' },
        detail: { proposed },
      });
      return { proposed };
    }),
  );
  route('POST', '/api/aid/awards/approve', 'awards.approve', (request, _reply, held, viewer) => {
    const group = readForm(Group.safeParse(request.body));
    return underRight(held, viewer, 'awards.approve', async (db) => {
      const told = await approveAwards(db, viewer, group, held.now());
      await recordEvent(db, {
        action: 'award-approve',
        subject: { kind: 'award', id: `${group.programme} ${group.term}` },
        detail: told,
      });
      return told;
    });
  });
  route('POST', '/api/aid/awards/:id/withdraw', 'awards.propose', (request, _reply, held, viewer) => {
    const { reason } = readForm(Withdrawal.safeParse(request.body));
    const awardId = idOf(request.params);
    return underRight(held, viewer, 'awards.propose', async (db) => {
      await withdrawAward(db, viewer, awardId, reason, held.now());
      await recordEvent(db, { action: 'award-withdraw', subject: { kind: 'award', id: String(awardId) } });
      return {};
    });
  });
}

function registerReturnRoutes(route: AddRoute): void {
  route('PUT', '/api/aid/payments/:id/returns', 'payment.pay', async (request, _reply, held, viewer) => {
    const name = fileName(request.headers['x-fuzhi-file-name']);
    const bytes = await readBody(request.body);
    const parts = { ...held, ring: held.keys().ring() };
    return takeReturn(parts, viewer, idOf(request.params), { name, bytes, language: languageOf(request) });
  });
  route('POST', '/api/aid/findings/:id/answer', 'payment.pay', (request, _reply, held, viewer) => {
    const answer = readForm(Answer.safeParse(request.body));
    const findingId = idOf(request.params);
    return underRight(held, viewer, 'payment.pay', async (db) => {
      await answerFinding(db, viewer, findingId, answer.words, held.now());
      await recordEvent(db, {
        action: 'payment-return',
        subject: { kind: 'payment', id: `finding ${findingId}` },
      });
      return {};
    });
  });
}

/** A batch with its steps, sums, returns, notice, and what may be done next and why not. */
async function viewBatch(held: Held, viewer: Viewer, batchId: number) {
  return underRight(held, viewer, 'payment.read', async (db) => {
    const batch = await findBatchRow(db, batchId);
    if (!batch) throw refuseFor('no-such-batch');
    const day = dayIn(held.now());
    const { facts, steps, sums, balance } = await readFacts(db, batch, day, (due) =>
      isCovered(db, batch, due),
    );
    await recordEvent(db, { action: 'payment-open', subject: { kind: 'payment', id: String(batchId) } });
    const notice = viewer.rights.includes('notice.read') ? await findNoticeOf(db, batchId, day) : undefined;
    const told = (language: 'zh' | 'en') => (ground: Parameters<typeof sayGround>[1]) =>
      sayGround(held.rules, ground, language);
    const label = (step: string) => held.rules.steps.find((one) => one.step === step)!.label;
    return {
      ...batch,
      state: stateOf(steps)!,
      stateLabel: held.rules.states[stateOf(steps)!],
      steps: steps.map((step) => ({ ...step, label: label(step.step) })),
      acts: actsOf(held.rules, facts, viewer).map(({ step, grounds }) => ({
        step,
        label: label(step),
        isAllowed: grounds.length === 0,
        grounds: grounds.map((ground) => ({
          code: ground.code,
          zh: told('zh')(ground),
          en: told('en')(ground),
        })),
      })),
      mayPay: viewer.rights.includes('payment.pay'),
      mayMake: viewer.rights.includes('payment.make'),
      sums,
      balance: balance.map((one) => ({
        ...one,
        label: held.rules.sources.find(({ id }) => id === one.source)!.label,
      })),
      notice: notice ?? null,
      files: await listFiles(db, batchId),
      returns: await listReturns(db, batchId),
      findings: await listFindings(db, batchId),
    };
  });
}

/** A batch as the page shows it. */
export type PaymentView = Awaited<ReturnType<typeof viewBatch>>;

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
    const persons = lines.map(({ personId }) => personId);
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

async function bookOf(rows: Parameters<typeof textCells>[0]): Promise<Buffer> {
  const cells = textCells(rows);
  const bytes = await writeXlsx({
    sheets: [{ name: '代发', rows: cells, columns: cells[0]!.map(() => ({ numFmt: '@', width: 20 })) }],
  });
  return Buffer.from(bytes);
}

const NAME = z
  .string()
  .min(1)
  .max(120)
  .refine((text) => !/[\p{Cc}/\\]/u.test(text));

function fileName(header: unknown): string {
  try {
    return NAME.parse(decodeURIComponent(String(header ?? '')));
  } catch {
    throw refuseFor('form-ill', { field: 'x-fuzhi-file-name' });
  }
}

/** The body of an upload, in memory: it is small, and read whole before anything is kept. */
async function readBody(body: unknown): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > RETURN_BYTES) throw refuseFor('file-too-large', { limit: `${RETURN_BYTES >> 20} MB` });
    pieces.push(piece);
  }
  if (size === 0) throw refuseFor('file-empty');
  return Buffer.concat(pieces);
}
