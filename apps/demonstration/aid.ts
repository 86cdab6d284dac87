import type { Office } from './office.ts';

/** Who plays the road of the money. */
export type AidOffices = {
  readonly aid: Office;
  readonly poverty: Office;
  readonly clerk: Office;
  readonly finance: Office;
};

type Group = {
  readonly programme: string;
  readonly term: string;
  readonly proposed: number;
  readonly amountFen: number;
};

/** How many children have an account of the demonstration. */
const PAID = 40;
const CONTACT = '县学生资助管理中心';

/** Yuan as it is typed, from fen. */
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** An account number of no bank: it begins with nines. */
const numberOf = (n: number): string => `9999${String(4_310_000_000_000 + n * 7_919).padStart(15, '0')}`;

/**
 * A term's money: decisions proposed and approved by another office, what came from above, accounts entered and checked,
 * one batch reviewed and publicly noticed, another drafted. Nothing where decisions were proposed already.
 * @returns how many decisions were proposed
 */
export async function playAid({ aid, poverty, clerk, finance }: AidOffices): Promise<number> {
  const before = await aid.get<{ groups: Group[] }>('/api/aid/awards');
  if (before.groups.length > 0) return 0;
  const { proposed } = await aid.post<{ proposed: number }>('/api/aid/awards', {});
  const { groups } = await aid.get<{ groups: Group[] }>('/api/aid/awards');
  const largest = [...groups].filter((group) => group.amountFen > 0).sort((a, b) => b.proposed - a.proposed);
  for (const { programme, term } of largest.slice(0, 3))
    await poverty.post('/api/aid/awards/approve', { programme, term });
  for (const [n, { programme, amountFen }] of largest.slice(0, 3).entries())
    for (const [source, percent] of [
      ['central', 50],
      ['province', 30],
      ['county', 20],
    ] as const)
      await finance.post('/api/aid/funds', {
        ...{ source, programme, yuan: yuan(Math.round((amountFen * percent) / 100)) },
        document: `（演示）财教指〔2026〕${n + 1}号`,
      });
  await enterAccounts(aid, clerk);
  await playBatches(aid, clerk);
  return proposed;
}

async function enterAccounts(aid: Office, clerk: Office): Promise<void> {
  type Accounts = {
    without: { personId: string; name: string }[];
    waiting: { bankAccountId: number }[];
  };
  const { without } = await aid.get<Accounts>('/api/aid/accounts');
  for (const [n, { personId, name }] of without.slice(0, PAID).entries())
    await aid.post('/api/aid/accounts', {
      ...{ personId, holder: `${name}的监护人`, bank: '农村商业银行', number: numberOf(n) },
    });
  const { waiting } = await clerk.get<Accounts>('/api/aid/accounts');
  const ids = waiting.map(({ bankAccountId }) => bankAccountId).slice(0, -3);
  if (ids.length > 0) await clerk.post('/api/aid/accounts/check', { ids, isRight: true });
}

async function playBatches(aid: Office, clerk: Office): Promise<void> {
  const { groups } = await aid.get<{ groups: (Group & { ready: number })[] }>('/api/aid/payments');
  const ready = groups.filter((group) => group.ready > 0);
  for (const [n, { programme, term }] of ready.slice(0, 2).entries()) {
    const { batchId } = await aid.post<{ batchId: number }>('/api/aid/payments', { programme, term });
    if (n > 0) continue;
    const step = (by: Office, name: string) =>
      by.post(`/api/aid/payments/${batchId}/steps`, { step: name, contact: CONTACT });
    await step(clerk, 'review');
    await step(aid, 'publish');
  }
}
