import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { registerGuard } from '../src/access/index.ts';
import type { EntitledDecision } from '../src/aid/index.ts';
import { registerPaymentRoutes } from '../src/aid/payment/routes.ts';
import { type Database, type HeldKeys, makeKeys } from '../src/platform/index.ts';
import { openMigrated } from './migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from './signed-in.ts';

/** Who takes part in paying: one account for each, in one county. */
export const OFFICES = [
  'aid-clerk',
  'poverty-office',
  'county-clerk',
  'finance-office',
  'auditor',
  'supervisor',
] as const;
export type Office = (typeof OFFICES)[number];

/** A database with the offices that pay, and the routes over it. */
export type PaymentWorld = {
  readonly folder: string;
  readonly database: Database;
  readonly app: FastifyInstance;
  readonly keys: HeldKeys;
  readonly sources: ReturnType<typeof fixedSources>;
  readonly who: Readonly<Record<Office, SignedInHeaders>>;
  ask(
    office: Office | undefined,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object | Buffer,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; json: Answered; raw: Buffer }>;
  close(): Promise<void>;
};

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Answered = any;

export const COUNTY = '431321';
export const TERM = '2026-autumn' as const;
export const PROGRAMME = 'boarding-subsidy';

/** A decision of the law's side: a boarder in junior school. */
export const decisionOf = (n: number, more: Partial<EntitledDecision> = {}): EntitledDecision => ({
  division: `${COUNTY}${101 + (n % 3)}`,
  school: `第${(n % 2) + 1}中学`,
  personId: `P${String(n).padStart(7, '0')}`,
  name: `学生${String.fromCharCode(0x4e00 + n)}`,
  grade: '七年级',
  className: `${(n % 4) + 1}班`,
  term: TERM,
  programme: PROGRAMME,
  programmeLabel: { zh: '家庭经济困难寄宿生生活补助', en: 'living subsidy for boarders' },
  amountFen: n % 2 ? 62_500 : 75_000,
  ruleHash: 'ab'.repeat(32),
  facts: { stage: 'junior', boarding: 'yes', n },
  ...more,
});

/** Opens such a world. */
export async function openPaymentWorld(binaries?: string): Promise<PaymentWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-payment-'));
  chmodSync(folder, 0o755);
  const database = await openMigrated({
    dataFolder: join(folder, 'data'),
    ...(binaries ? { binaries } : {}),
  });
  // sessions end with time: the doors have a clock of their own, which stands
  const doors = fixedSources('2026-11-02T02:00:00Z', 3);
  const sources = fixedSources('2026-11-02T02:00:00Z');
  const keys = makeKeys(join(folder, 'keys.json'), sources.chance);
  const app = Fastify();
  registerGuard(app, { database: Promise.resolve(database.pool), sources: doors });
  app.register(async (routes) =>
    registerPaymentRoutes(routes, { database: Promise.resolve(database.pool), sources, keyFile: keys.file }),
  );
  const who = {} as Record<Office, SignedInHeaders>;
  for (const office of OFFICES)
    who[office] = await signedIn(database.pool, doors, [[office, COUNTY]], office);
  return {
    ...{ folder, database, app, keys, sources, who },
    async ask(office, method, path, body, headers = {}) {
      const answer = await app.inject({
        ...{ method, url: path },
        headers: {
          ...(office ? who[office] : {}),
          ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}),
          ...headers,
        },
        ...(body ? { payload: body } : {}),
      });
      const json = /json/.test(String(answer.headers['content-type'])) ? JSON.parse(answer.body) : undefined;
      return { status: answer.statusCode, json, raw: answer.rawPayload };
    },
    async close() {
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const DEBIAN = '/usr/lib/postgresql/15';

/** A world that is open while the tests of a block run, and what they ask it all the time. */
export type HeldWorld = {
  world: PaymentWorld;
  /** The second database says the same: random tests run shorter on it. */
  isSecond: boolean;
  rowsOf(sql: string, values?: readonly unknown[]): Promise<Answered[]>;
  accountOf(office: Office): Promise<number>;
};

/** The same sentences over the embedded PostgreSQL and over Debian's, each with one world for all of them. */
export function overBothDatabases(title: string, tell: (held: HeldWorld) => void): void {
  describe.each([
    ['the embedded PostgreSQL', undefined, true],
    ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
  ])(`${title}, over %s`, (_, binaries, isThere) => {
    if (!isThere) {
      test.skip('is not installed here', () => {});
      return;
    }
    const held = { isSecond: binaries !== undefined } as HeldWorld;
    held.rowsOf = async (sql, values = []) => (await held.world.database.pool.query(sql, [...values])).rows;
    held.accountOf = async (office) =>
      (await held.rowsOf('select account_id from access.account where name = $1', [office]))[0].account_id;
    beforeAll(async () => {
      held.world = await openPaymentWorld(binaries);
    });
    afterAll(() => held.world?.close());
    tell(held);
  });
}
