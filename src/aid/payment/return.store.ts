import { recordEvent, type Viewer } from '../../access/index.ts';
import type { KeyRing, Language } from '../../platform/index.ts';
import { sha256Of } from './bank-file.ts';
import { matchReturn, type ReturnSheet, readReturn } from './bank-return.ts';
import { findBatchRow, listSteps, lockPayment, openLines } from './batch.queries.ts';
import { type PaymentParts, underRight } from './changes.store.ts';
import { postEntry } from './funds.queries.ts';
import { type Movement, wholeOf } from './ledger.ts';
import { printYuan } from './money.ts';
import { stateOf } from './process.ts';
import { refuseFor } from './refusal.ts';
import { keepReturn, sumReturn } from './return.queries.ts';
import { readTextSheets } from './text-sheets.store.ts';

/** What came of reading a return. */
export type ReadReturn = {
  readonly returnId: number;
  readonly rows: number;
  readonly paid: number;
  readonly failed: number;
  readonly findings: number;
};

/** Reads the sheets of a return; refuses what cannot be read whole. Nothing is kept yet. */
export async function readReturnBytes(
  { rules }: Pick<PaymentParts, 'rules'>,
  bytes: Uint8Array,
  language: Language,
): Promise<ReturnSheet> {
  const faults: Exclude<ReturnType<typeof readReturn>, ReturnSheet>[] = [];
  for await (const rows of readTextSheets(bytes, language)) {
    const read = readReturn(rules.bank_return, rows);
    if (!('fault' in read)) return read;
    if (rows.length > 0) faults.push(read);
  }
  throw refusalOfSheet(faults);
}

function refusalOfSheet(faults: readonly Exclude<ReturnType<typeof readReturn>, ReturnSheet>[]) {
  const told = faults.find(({ fault }) => fault !== 'return-unrecognised') ?? faults[0];
  if (!told) return refuseFor('return-empty');
  if (told.fault === 'return-total-differs')
    return refuseFor(told.fault, { told: printYuan(told.told), summed: printYuan(told.summed) });
  const { fault, ...detail } = told;
  return refuseFor(fault, detail);
}

/**
 * Reads what the bank returned: outcomes, findings and postings stand in one transaction, under the file's hash, so that
 * the same file read twice (or half, by a killed process) changes nothing more.
 */
export async function takeReturn(
  parts: PaymentParts & { readonly ring: KeyRing },
  viewer: Viewer,
  batchId: number,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly language: Language },
): Promise<ReadReturn> {
  const sheet = await readReturnBytes(parts, file.bytes, file.language);
  const at = parts.now();
  return underRight(parts, viewer, 'payment.pay', async (db) => {
    await lockPayment(db, batchId);
    const batch = await findBatchRow(db, batchId);
    if (!batch) throw refuseFor('no-such-batch');
    if (stateOf(await listSteps(db, batchId)) !== 'sent') throw refuseFor('return-out-of-order');
    const matched = matchReturn(
      parts.rules.bank_return,
      await openLines(db, parts.ring, batchId),
      sheet.rows,
    );
    const head = { name: file.name, sha256: sha256Of(file.bytes), rows: sheet.rows.length };
    const returnId = await keepReturn(
      db,
      viewer,
      batchId,
      { ...head, totalFen: sheet.total?.amountFen ?? null },
      matched,
      at,
    );
    if (returnId === undefined) throw refuseFor('return-known');
    const { paid, failed } = await sumReturn(db, returnId);
    const movements: Movement[] = [
      { from: 'at-bank', to: 'paid', programme: batch.programme, amounts: paid },
      { from: 'at-bank', to: 'returned', programme: batch.programme, amounts: failed },
    ];
    if (wholeOf(paid) + wholeOf(failed) > 0) {
      const key = { division: batch.division, kind: 'settle', key: `settle:${returnId}`, batchId } as const;
      const posted = await postEntry(db, viewer, key, movements, at);
      if (!posted.ok) throw refuseFor('batch-unbalanced', { count: 1 });
    }
    const told = {
      rows: sheet.rows.length,
      paid: matched.outcomes.filter(({ outcome }) => outcome === 'paid').length,
      failed: matched.outcomes.filter(({ outcome }) => outcome === 'failed').length,
      findings: matched.findings.length,
    };
    await recordEvent(db, {
      action: 'payment-return',
      subject: { kind: 'payment', id: String(batchId) },
      detail: { file: file.name, ...told },
    });
    return { returnId, ...told };
  });
}
