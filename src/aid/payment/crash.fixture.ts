import { randomBytes } from 'node:crypto';
import type { Viewer } from '../../access/index.ts';
import { type DatabaseAddress, openKeys, openPool } from '../../platform/index.ts';
import { readNoticeRules } from '../notice/notice.store.ts';
import { moveBatch, type PaymentParts } from './changes.store.ts';
import { readPaymentRules } from './process.store.ts';
import { takeReturn } from './return.store.ts';

/** What the process that is to be killed does: approves, sends and reads the returns of batches, one after the other. */
export type CrashJob = {
  readonly address: DatabaseAddress;
  readonly keyFile: string;
  readonly now: string;
  readonly viewer: Viewer;
  readonly batches: readonly { readonly batchId: number; readonly back: string }[];
};

async function work({ address, keyFile, now, viewer, batches }: CrashJob): Promise<void> {
  const pool = openPool(address, 2);
  const parts: PaymentParts = {
    ...{ pool, rules: readPaymentRules(), noticeRules: readNoticeRules() },
    now: () => new Date(now),
  };
  const ring = openKeys(keyFile).ring();
  process.send?.('begins');
  for (const { batchId, back } of batches) {
    // done by an earlier life of this process: refused, and nothing happens twice
    await moveBatch(parts, viewer, batchId, 'approve', { note: null }).catch(() => {});
    await pool
      .query(`insert into aid.payment_file values ($1, 'bank.csv', $2, $3, $4, 'x') on conflict do nothing`, [
        batchId,
        randomBytes(32).toString('hex'),
        now,
        viewer.accountId,
      ])
      .catch(() => {});
    await moveBatch(parts, viewer, batchId, 'send', { note: null }).catch(() => {});
    const file = { name: '回盘.csv', bytes: Buffer.from(back), language: 'zh' } as const;
    await takeReturn({ ...parts, ring }, viewer, batchId, file).catch(() => {});
  }
  await pool.end();
  process.send?.('done');
}

process.once('message', (job: CrashJob) => void work(job).finally(() => process.disconnect()));
