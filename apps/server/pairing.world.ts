import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { bringInStep, layRunChildren, type RunChild } from '../../src/dropout/index.ts';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { followLedgers, layRunRows, type RunRow } from '../../src/ledgers/index.ts';
import { type Database, inTransaction, makeKeys } from '../../src/platform/index.ts';
import { followNumbers, layNumbers, type NumberFound } from '../../src/registry/index.ts';
import { carryAssignments } from '../../src/reports/index.ts';
import { followWarnings, layWarningRun, type RunPupil } from '../../src/warning/index.ts';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { trackRun } from './run-progress.ts';
import { buildServer } from './server.ts';

export const TOWNSHIP = '431321200';
export const OTHER = '431321100';
export const SCHOOL = 'school:431321:石牛中心小学';
/** The smallest picture. */
export const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** A made-up child at school; whatever a test is about is told. */
export const childOf = (personId: string, told: Partial<RunChild> = {}): RunChild => ({
  ...{
    personId,
    division: `${TOWNSHIP}201`,
    school: SCHOOL,
    name: `周${personId.slice(-2)}`,
    idMasked: '4313••••',
  },
  ...{
    birthDate: '2015-03-02',
    sex: 'male',
    township: '石牛乡',
    village: '石牛村',
    guardian: '周父',
    phoneMasked: null,
  },
  ...{ isOfAge: true, isInSchool: true, ground: 'record', isDisabled: false, isRegisteredPoor: true },
  ...{ class: '三年级1班', household: '0001' },
  ...told,
});
/** What makes a child one out of school. */
export const OUT = {
  ...{ isInSchool: false, isRegisteredPoor: false, school: null, class: null, household: null },
  listing: {
    kind: 'never-enrolled',
    reason: { zh: '没有学籍。', en: 'No record.' },
    evidence: [{ file: 'a', sheet: '', row: 1 }],
  },
};

/** The children of the world’s first run. */
export const CHILDREN = [
  ...['P01', 'P02', 'P03', 'P04', 'P05'].map((id) => childOf(id)),
  childOf('P06', { ...OUT }),
  childOf('P07', { ...OUT, division: `${OTHER}001`, township: '永丰镇' }),
  childOf('P08', { isRegisteredPoor: false }),
];

const ACCOUNTS = [
  ['county-clerk', '431321', 'clerk'],
  ['township-officer', TOWNSHIP, 'officer'],
  ['township-officer', OTHER, 'stranger'],
  ['school', SCHOOL, 'school'],
  ['helper', SCHOOL, 'teacher'],
  ['helper', SCHOOL, 'colleague'],
  ['supervisor', '4313', 'supervisor'],
] as const;

/** What a run tells beside its children. */
export type LaidBeside = { readonly rows?: readonly RunRow[]; readonly pupils?: readonly RunPupil[] };

/** Lays a run as loading results does: children, numbers, ledgers, warnings; and everything follows it. */
function layWhole(
  { pool }: Database,
  runId: number,
  children: readonly RunChild[],
  found: readonly NumberFound[],
  { rows = [], pupils = [] }: LaidBeside,
): Promise<void> {
  const of = { runId, county: '431321', on: '2026-09-01' };
  const at = new Date('2026-09-01T01:00:00Z');
  return inTransaction(pool, async (client) => {
    await layNumbers(client, runId, found);
    await layRunChildren(client, { ...of, children });
    await layRunRows(client, { ...of, rows });
    await layWarningRun(client, { ...of, hasPreschool: true, children: pupils });
    await followNumbers(client, runId, at);
    await carryAssignments(client);
    await bringInStep(client, runId, at);
    await followLedgers(client, runId, at);
    await followWarnings(client, runId, at);
  });
}

/** A county with staff, a school and a run, served; opened once for the tests of a file. */
export function pairingWorld(binaries: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-pairing-'));
  const sources = fixedSources('2026-10-10T01:00:00Z');
  const who: Record<string, SignedInHeaders> = {};
  const ids: Record<string, number> = {};
  let database: Database;
  let app: FastifyInstance;
  let runs = 0;
  const layRun = (
    children: readonly RunChild[],
    found: readonly NumberFound[] = [],
    beside: LaidBeside = {},
  ) => layWhole(database, ++runs, children, found, beside);
  const ask = async (name: string, method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await app.inject({
      method,
      url: `/api${url}`,
      headers: who[name]!,
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, json: answer.json() };
  };
  return {
    ...{ who, ids, sources, layRun, ask },
    get app() {
      return app;
    },
    get database() {
      return database;
    },
    get: (name: string, url: string) => ask(name, 'GET', url),
    add: async (unit: string, name: string, kind: string, account = '') =>
      (await ask('clerk', 'POST', '/pairing/helpers', { unit, name, post: kind, kind, account })).json
        .helperId as number,
    give: (name: string, helperId: number | null, subjects: string[], level = 'child') =>
      ask(name, 'POST', '/pairing/duties', { level, subjects, helperId, reason: '开学安排' }),
    idsOf: ({ json }: { json: { items: { personId: string }[] } }) =>
      json.items.map(({ personId }) => personId),
    open: async () => {
      chmodSync(folder, 0o755);
      database = await openMigrated({ dataFolder: join(folder, 'data'), ...(binaries ? { binaries } : {}) });
      const keyFile = join(folder, 'keys', 'at-rest.json');
      makeKeys(keyFile, sources.chance);
      const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
      const parts = { run: trackRun(), sources, page: join(folder, 'page'), keyFile, intake };
      app = buildServer({ ...parts, database: Promise.resolve(database.pool) });
      for (const [role, scope, name] of ACCOUNTS)
        who[name] = await signedIn(database.pool, sources, [[role, scope]], name);
      await layRun(CHILDREN);
    },
    close: async () => {
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The open world, for the tests of one topic. */
export type PairingWorld = ReturnType<typeof pairingWorld>;
