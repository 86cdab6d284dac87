import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { runCounty } from '../apps/pipeline.ts';
import { type Batches, startBatches } from '../apps/server/batches.ts';
import { trackRun } from '../apps/server/run-progress.ts';
import { buildServer } from '../apps/server/server.ts';
import { makeDemo } from '../src/demo/index.ts';
import { type BatchView, UPLOAD_LIMITS, type UploadLimits } from '../src/intake/index.ts';
import type { Database } from '../src/platform/index.ts';
import { loadResults } from '../src/reports/index.ts';
import { loadOptions } from './keys.ts';
import { openMigrated } from './migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from './signed-in.ts';

/** A small county with results, its server, a data officer, and the work on batches where that is wanted. */
export type ImportWorld = {
  readonly folder: string;
  readonly county: string;
  readonly database: Database;
  readonly app: FastifyInstance;
  readonly officer: SignedInHeaders;
  begin(): Promise<Batches>;
  close(): Promise<void>;
};

/** Makes such a world of some persons. */
export async function openImportWorld(
  limits: UploadLimits = UPLOAD_LIMITS,
  persons = 600,
): Promise<ImportWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-import-'));
  chmodSync(folder, 0o755);
  const county = join(folder, 'county');
  await makeDemo({ county: '431321', persons, seed: 7, mix: 'usual', on: '2026-09-01', out: county });
  const database = await openMigrated({ dataFolder: folder });
  const out = join(folder, 'results');
  await runCounty({ folder: county, on: '2026-09-01', out, threads: 2 });
  await loadResults(database.pool, out, { ...loadOptions(folder), isDemonstration: true });
  let batches: Batches | undefined;
  const sources = fixedSources();
  const keyFile = join(folder, 'keys', 'at-rest.json');
  const app = buildServer({
    database: Promise.resolve(database.pool),
    ...{ run: trackRun(), page: join(folder, 'page'), sources, keyFile },
    intake: { dataFolder: folder, baseFolder: county, limits, wake: () => batches?.wake() },
  });
  const { rows } = await database.pool.query<{ county: string }>('select county from reports.run');
  const officer = await signedIn(database.pool, sources, [['data-officer', rows[0]!.county]], 'officer');
  const { pool, address } = database;
  const parts = { pool, address, dataFolder: folder, baseFolder: county, keyFile } as const;
  return {
    ...{ folder, county, database, app, officer },
    async begin() {
      batches = await startBatches({ ...parts, on: '2026-09-01', language: 'zh' });
      return batches;
    },
    async close() {
      await batches?.stop();
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const BATCHES = '/api/intake/batches';

/** Asks the world's server as its data officer; gives status and JSON. */
export async function askImport(
  { app, officer }: Pick<ImportWorld, 'app' | 'officer'>,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
) {
  const answer = await app.inject({
    ...{ method, url: `${BATCHES}${path}`, headers: officer },
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, json: JSON.parse(answer.body) };
}

/** Uploads a file into a batch. */
export async function upload(
  { app, officer }: Pick<ImportWorld, 'app' | 'officer'>,
  batchId: number,
  name: string,
  content: Buffer | string,
  headers: Readonly<Record<string, string>> = {},
) {
  const answer = await app.inject({
    method: 'PUT',
    url: `${BATCHES}/${batchId}/files`,
    headers: {
      ...officer,
      'content-type': 'application/octet-stream',
      'x-fuzhi-file-name': encodeURIComponent(name),
      ...headers,
    },
    payload: Buffer.from(content),
  });
  return { status: answer.statusCode, json: JSON.parse(answer.body) };
}

/** Begins a batch with files in it. */
export async function batchOf(
  world: Pick<ImportWorld, 'app' | 'officer'>,
  files: Readonly<Record<string, Buffer | string>>,
): Promise<number> {
  const { json } = await askImport(world, 'POST', '');
  for (const [name, content] of Object.entries(files)) {
    const { status, json: fault } = await upload(world, json.batchId, name, content);
    if (status !== 200) throw new Error(JSON.stringify(fault));
  }
  return json.batchId;
}

/** Waits until a batch no longer waits for the machine. */
export async function settledBatch(
  world: Pick<ImportWorld, 'app' | 'officer'>,
  batchId: number,
): Promise<BatchView> {
  for (;;) {
    const { json } = await askImport(world, 'GET', `/${batchId}`);
    if (!['uploaded', 'checking', 'dry-run-asked', 'dry-running'].includes(json.state)) return json;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
