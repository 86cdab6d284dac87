import { recordEvent, type Viewer } from '../../access/index.ts';
import { findNoticeOf } from '../notice/notice.queries.ts';
import { findBatchRow, readFacts } from './batch.queries.ts';
import { listFiles, listFindings, listReturns } from './batch-view.queries.ts';
import { actsOf, isCovered, underRight } from './changes.store.ts';
import { dayIn } from './day.ts';
import { stateOf } from './process.ts';
import { refuseFor, sayGround } from './refusal.ts';
import type { Held } from './routes-kit.ts';

/** A batch with its steps, sums, returns, notice, and what may be done next and why not. */
export async function viewBatch(held: Held, viewer: Viewer, batchId: number) {
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
