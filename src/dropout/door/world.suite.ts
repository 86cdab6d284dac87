import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import { type Database, makeKeys } from '../../platform/index.ts';
import { WAY } from '../case.fixture.ts';
import { childOf, layRun, listingOf, NAMED_SCHOOL, OTHER, TOWNSHIP } from '../county.fixture.ts';
import { registerDropoutRoutes } from '../routes.ts';
import { registerDoorRoutes } from './routes.ts';

/** The smallest picture. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
/** A picture of some length: bytes before its end are a comment. */
export const photoOf = (seed: number, length = 5000): Buffer =>
  Buffer.concat([
    DOT.subarray(0, -12),
    Buffer.from(Array.from({ length }, (_, i) => (i * 7 + seed * 13) % 251)),
    DOT.subarray(-12),
  ]);
/** What an upload is known by. */
export const sha = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** The telephone of a test. */
export const DEVICE = 'phone-0000-0001';
let made = 0;
/** A name for what is sent. */
export const newId = (): string => `submission-${String(++made).padStart(12, '0')}`;
/** A check at home. */
export const VERIFY = { kind: 'verify', data: { ...WAY[0]!.data } };
/** A visit without an end. */
export const VISIT = { kind: 'visit', data: { ...WAY[2]!.data, outcome: 'undecided' } };

/** Part of what is sent. */
export type Part = Record<string, unknown>;
/** What a telephone sends. */
export const submissionOf = (personId: string, part: Part = {}): Part => ({
  ...{ id: newId(), device: DEVICE, personId, act: null, edits: [], attached: [] },
  madeAt: '2026-10-09T08:00:00Z',
  ...part,
});

/** A county whose children wait to be visited, served over a line of its own; opened once for the tests of a file. */
export function doorWorld(binaries: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-door-'));
  const sources = fixedSources('2026-10-10T01:00:00Z');
  const keyFile = join(folder, 'keys', 'at-rest.json');
  let database: Database;
  let app: FastifyInstance;
  let port: number;
  const who: Record<string, SignedInHeaders> = {};

  const open = async () => {
    chmodSync(folder, 0o755);
    database = await openMigrated({
      dataFolder: join(folder, 'data'),
      ...(binaries ? { binaries } : {}),
    });
    makeKeys(keyFile, sources.chance);
    app = Fastify();
    const parts = { database: Promise.resolve(database.pool), sources, keyFile };
    registerGuard(app, parts);
    app.register(async (routes) => {
      registerDropoutRoutes(routes, parts);
      registerDoorRoutes(routes, parts);
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.server.address() as AddressInfo).port;
    for (const [role, scope, name] of [
      ['county-clerk', '431321', 'clerk'],
      ['township-officer', TOWNSHIP, 'helper'],
      ['township-officer', TOWNSHIP, 'second'],
      ['township-officer', TOWNSHIP, 'replaced'],
      ['township-officer', OTHER, 'stranger'],
      ['school', NAMED_SCHOOL, 'school'],
      ['system-officer', '431321', 'system'],
    ] as const)
      who[name] = await signedIn(database.pool, sources, [[role, scope]], name);
    const ids = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11', 'P12'];
    await layRun(database.pool, [
      ...ids.map((id, i) => childOf(id, { listing: listingOf(i) })),
      childOf('P99', { listing: listingOf(99), division: `${OTHER}001`, township: '永丰镇' }),
    ]);
  };
  const ask = async (name: string, method: 'GET' | 'POST', path: string, payload?: object) => {
    const url = `/api/dropout${path}`;
    const answer = await app.inject({ method, url, headers: who[name]!, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, json: answer.json() };
  };
  const get = (name: string, path: string) => ask(name, 'GET', path);
  const sendAt = (name: string, submission: Part, sentAt: string) =>
    ask(name, 'POST', '/visits/submissions', { submission, sentAt });
  const send = (name: string, submission: Part) => sendAt(name, submission, '2026-10-10T01:00:00Z');
  const put = async (
    name: string,
    content: Buffer,
    { from = 0, to = content.length, medium = 'photo', as = sha(content), total = content.length } = {},
  ) => {
    const answer = await app.inject({
      ...{ method: 'PUT', payload: content.subarray(from, to) },
      url: `/api/dropout/visits/uploads/${as}?medium=${medium}&offset=${from}&total=${total}`,
      headers: { ...who[name]!, 'content-type': 'application/octet-stream' },
    });
    return { status: answer.statusCode, json: answer.json() };
  };
  const progress = async (name: string, content: Buffer, medium = 'photo') =>
    (await get(name, `/visits/uploads/${sha(content)}?medium=${medium}`)).json;
  const actsOf = async (personId: string) => (await get('clerk', `/cases/${personId}`)).json.acts;
  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    (await database.pool.query(`select count(*) as n from ${sql}`, values)).rows[0].n;
  const close = async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return {
    ...{ open, close, ask, get, send, sendAt, put, progress, actsOf, count, who, sources, keyFile },
    get app() {
      return app;
    },
    get database() {
      return database;
    },
    get port() {
      return port;
    },
  };
}

/** The open world, for the tests of one topic. */
export type DoorWorld = ReturnType<typeof doorWorld>;
