import type pg from 'pg';
import { inRequest, type Right, readRoles } from '../access/index.ts';
import type { AidDemonstration, At, Hands } from './demonstration-setting.store.ts';
import { layRound } from './identification/demonstration.store.ts';
import { layMeals } from './meals/demonstration.store.ts';
import { readNoticeRules } from './notice/notice.store.ts';
import { recordObjection } from './notice/objection.queries.ts';
import { checkAccounts, enterAccounts } from './payment/account.queries.ts';
import { approveAwards, awardDecisions } from './payment/award.queries.ts';
import type { EntitledDecision } from './payment/award.ts';
import { keepFile, openLines } from './payment/batch.queries.ts';
import { draftBatch, moveBatch, type PaymentParts } from './payment/changes.store.ts';
import { postEntry } from './payment/funds.queries.ts';
import { keepLaw } from './payment/law-archive.queries.ts';
import { SOURCES } from './payment/ledger.ts';
import { printYuan } from './payment/money.ts';
import { readPaymentRules } from './payment/process.store.ts';
import type { BatchStep } from './payment/process.ts';
import { PaymentRefusal } from './payment/refusal.ts';
import { takeReturn } from './payment/return.store.ts';

const DAY = 86_400_000;

/** The demonstration's accounts as whoever acts, by role. */
async function handsOf(pool: pg.Pool, county: string): Promise<Hands> {
  const rights = new Map(readRoles().map(({ id, rights }) => [id, rights]));
  const { rows } = await pool.query<{ id: number; name: string; full: string; role: string; scope: string }>(
    `select a.account_id as id, a.name, a.full_name as full, g.role, g.scope from access.account as a
     join access.role_grant as g on g.account_id = a.account_id and g.valid_to is null where a.is_demonstration`,
  );
  return Object.fromEntries(
    rows.map(({ id, name, full, role, scope }) => [
      role,
      {
        ...{ accountId: id, name, fullName: full, duty: undefined, isDemonstration: true },
        held: [{ role, scope: scope || county }],
        rights: (rights.get(role) ?? []) as Right[],
      },
    ]),
  );
}

/**
 * What the demonstration's offices have done by now, by the same commands that people use: a round of determination at its
 * steps, awards, accounts (one of them many families'), funds, a batch that is closed with a card sent back, one whose
 * notice runs with an objection, one just drafted. Nothing where an award stands already. Gives how many awards were proposed.
 */
export async function layAidDemonstration(world: AidDemonstration): Promise<number> {
  const { pool, county, sources } = world;
  const { rows } = await pool.query('select 1 from aid.award limit 1');
  if (rows.length > 0) return 0;
  const hands = await handsOf(pool, county);
  const at = (days: number): Date => new Date(sources.now().getTime() + days * DAY);
  try {
    await layRound(world, hands, at);
    await layPayments(world, hands, at);
    await layMeals(world, hands, at);
  } catch (error) {
    // a calendar that is not known yet keeps notices from being laid; the demonstration shows what stands until then
    if (!(error instanceof PaymentRefusal)) throw error;
  }
  return (await pool.query<{ n: number }>('select count(*) as n from aid.award')).rows[0]!.n;
}

async function layPayments(world: AidDemonstration, hands: Hands, at: At): Promise<void> {
  const { pool, keys, sources, county, listEntitled } = world;
  const rules = readPaymentRules();
  const clerk = hands['aid-clerk']!;
  const { decisions, law } = await inRequest(pool, clerk, 'awards.propose', listEntitled);
  await inRequest(pool, clerk, 'awards.propose', async (db) => {
    if (law) await keepLaw(db, law, at(-45));
    return awardDecisions(db, rules, clerk, decisions, at(-45));
  });
  const groups = groupsOf(decisions);
  for (const { programme, term } of groups.slice(0, 4))
    await inRequest(pool, hands['poverty-office']!, 'awards.approve', (db) =>
      approveAwards(db, hands['poverty-office']!, { programme, term }, at(-44)),
    );
  await layAccounts(world, hands, decisions, at);
  const finance = hands['finance-office']!;
  for (const { programme } of groups.slice(0, 4))
    await inRequest(pool, finance, 'payment.pay', async (db) => {
      for (const source of SOURCES.filter((one) => one !== 'city'))
        await postEntry(
          db,
          finance,
          {
            division: county,
            kind: 'allot',
            key: `demo:${source}:${programme}`,
            document: '湘财教指〔2026〕88号',
          },
          [{ from: 'granted', to: 'allotted', programme, amounts: { [source]: 3_000_000 } }],
          at(-42),
        );
    });
  const ring = keys.ring();
  const partsAt = (days: number): PaymentParts => ({
    ...{ pool, rules, noticeRules: readNoticeRules() },
    now: () => at(days),
  });
  const step = (days: number, role: string, batchId: number, name: BatchStep): Promise<void> =>
    moveBatch(partsAt(days), hands[role]!, batchId, name, {
      note: null,
      contact: '0738-6820000 县学生资助中心',
    });
  const [first, second, third] = groups;
  if (first) {
    const batchId = await draftBatch(partsAt(-40), clerk, first);
    await step(-40, 'county-clerk', batchId, 'review');
    await step(-40, 'aid-clerk', batchId, 'publish');
    await step(-28, 'finance-office', batchId, 'approve');
    await inRequest(pool, finance, 'payment.pay', (db) =>
      keepFile(db, finance, batchId, { form: 'bank.csv', sha256: 'd'.repeat(64) }, at(-27)),
    );
    await step(-27, 'finance-office', batchId, 'send');
    const lines = await inRequest(pool, finance, 'payment.pay', (db) => openLines(db, ring, batchId));
    const rows = lines.map(
      ({ holder, account, amountFen }, i) =>
        `${holder},${account},${printYuan(amountFen).replaceAll(',', '')},${i === 1 ? '失败,账户已销户' : '成功,'}`,
    );
    const bytes = Buffer.from(['户名,账号,金额,处理结果,失败原因', ...rows].join('\n'));
    await takeReturn({ ...partsAt(-25), ring }, finance, batchId, {
      name: '回盘.csv',
      bytes,
      language: 'zh',
    });
    await step(-24, 'finance-office', batchId, 'close');
  }
  if (second) {
    const batchId = await draftBatch(partsAt(-2), clerk, second);
    await step(-2, 'county-clerk', batchId, 'review');
    await step(-2, 'aid-clerk', batchId, 'publish');
    await inRequest(pool, clerk, 'payment.make', (db) =>
      recordObjection(db, clerk, { batchId }, { lineNo: 1, words: '该生家有商铺，请核实' }, sources.now()),
    );
  }
  if (third) {
    await changeAccounts(world, hands, decisions, third, at);
    await draftBatch(partsAt(0), clerk, third);
  }
}

/** Six families of a programme give another number just before it is drafted: something to be asked about. */
async function changeAccounts(
  { pool, keys, sources }: AidDemonstration,
  hands: Hands,
  decisions: readonly EntitledDecision[],
  group: { readonly programme: string; readonly term: string },
  at: At,
): Promise<void> {
  const [clerk, checker] = [hands['aid-clerk']!, hands['county-clerk']!];
  const changed = decisions
    .filter(({ programme, term }) => programme === group.programme && term === group.term)
    .slice(0, 6)
    .map(({ division, personId, name }, n) => ({
      ...{
        division,
        personId,
        holder: `${name.slice(0, 1)}某`,
        bank: '农村商业银行',
        origin: 'demonstration',
      },
      number: `6217995700${String(n).padStart(9, '0')}`,
    }));
  const entered = await inRequest(pool, clerk, 'payment.make', (db) =>
    enterAccounts(db, keys.ring(), clerk, changed, { now: at(-2), chance: sources.chance }),
  );
  await inRequest(pool, checker, 'payment.review', (db) => checkAccounts(db, checker, entered, true, at(-1)));
}

/** Programmes and terms with the most students first. */
function groupsOf(decisions: readonly EntitledDecision[]): { programme: string; term: string }[] {
  const counts = new Map<string, number>();
  for (const { programme, term } of decisions)
    counts.set(`${programme} ${term}`, (counts.get(`${programme} ${term}`) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([key]) => ({ programme: key.split(' ')[0]!, term: key.split(' ')[1]! }));
}

/** Accounts of all but the last two children; three families give the same number; two wait for their check. */
async function layAccounts(
  { pool, keys, sources }: AidDemonstration,
  hands: Hands,
  decisions: readonly EntitledDecision[],
  at: At,
): Promise<void> {
  const [clerk, checker] = [hands['aid-clerk']!, hands['county-clerk']!];
  const children = [...new Map(decisions.map((one) => [one.personId, one])).values()];
  const accounts = children.slice(0, -2).map(({ division, personId, name }, i) => ({
    ...{ division, personId, holder: `${name.slice(0, 1)}某`, bank: '农村商业银行', origin: 'demonstration' },
    number: `6217995500${String(i >= 4 && i < 7 ? 4 : i).padStart(9, '0')}`,
  }));
  const entered = await inRequest(pool, clerk, 'payment.make', (db) =>
    enterAccounts(db, keys.ring(), clerk, accounts, { now: at(-43), chance: sources.chance }),
  );
  await inRequest(pool, checker, 'payment.review', (db) =>
    checkAccounts(db, checker, entered.slice(0, -2), true, at(-43)),
  );
}
