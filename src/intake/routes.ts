import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import {
  asked,
  type Contract,
  inRequest,
  type Queryable,
  recordEvent,
  type Sources,
  viewerOf,
} from '../access/index.ts';
import { faultAnswer } from '../platform/index.ts';
import { BATCH_ERRORS, BATCH_STATUS } from './batch/batch.errors.ts';
import { findBatch, listBatches, listFiles, listVerdicts, lockBatch } from './batch/batch.queries.ts';
import type { IntakeHome } from './batch/batch.ts';
import {
  admitFile,
  askCheck,
  askDryRun,
  type BatchParts,
  dropFile,
  keepFile,
  leaveBatch,
  openBatchOf,
  Refusal,
  takeBatch,
  undoBatch,
} from './batch/changes.store.ts';
import { listPresent } from './batch/job.queries.ts';
import {
  batchFolder,
  readFileName,
  receiveFile,
  removeStored,
  type UploadLimits,
} from './batch/upload.store.ts';
import { INTAKE_CONTRACTS } from './contracts.ts';

const answerBatch = faultAnswer(BATCH_ERRORS, BATCH_STATUS);

/** What the routes of the intake stand on. */
export type IntakeRouteParts = {
  readonly database: Promise<pg.Pool>;
  readonly sources: Sources;
  readonly dataFolder: string;
  readonly baseFolder: string;
  readonly limits: UploadLimits;
  /** What else follows when another run becomes the current one, in the same transaction. */
  readonly switched?: BatchParts['switched'];
  /** Called when there is work to take up. */
  readonly wake: () => void;
};

/** A name on disk: nothing that anybody typed. */
const randomName = ({ chance }: Sources): string => Buffer.from(chance(12)).toString('hex');

type Handler = (
  request: FastifyRequest,
  reply: FastifyReply,
  parts: BatchParts,
  at: { batchId: number; fileNo: number },
) => Promise<unknown>;

/** Method and address below that of all batches. */
type Endpoint = `${'GET' | 'POST' | 'PUT' | 'DELETE'} ${string}`;

/** Files brought in through the page: upload, check, dry run, take in, leave, undo. All under `intake.import`. */
export function registerIntakeRoutes(app: FastifyInstance, parts: IntakeRouteParts): void {
  // a file comes as the body itself, so that it goes to disk as it comes and nothing of it is kept in memory
  app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  const { database, sources, ...rest } = parts;
  const shapes = INTAKE_CONTRACTS;
  const route = (endpoint: Endpoint, contract: Contract, handler: Handler): void => {
    const [method, path] = endpoint.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
    app.route({
      method,
      url: `/api/intake/batches${path}`,
      config: { scope: 'intake.import', contract },
      bodyLimit: method === 'PUT' ? Number.MAX_SAFE_INTEGER : 1 << 20,
      handler: async (request, reply) => {
        const at = (request.asked?.params ?? {}) as { batchId?: number; fileNo?: number };
        const batch: BatchParts = { ...rest, pool: await database, now: sources.now };
        try {
          return await handler(request, reply, batch, {
            batchId: at.batchId ?? 0,
            fileNo: at.fileNo ?? 0,
          });
        } catch (error) {
          if (error instanceof Refusal) return answerBatch(request, reply, error.code, error.detail);
          throw error;
        }
      },
    });
  };
  const read = <T>(request: FastifyRequest, { pool }: BatchParts, work: (db: Queryable) => Promise<T>) =>
    inRequest(pool, viewerOf(request), 'intake.import', work);
  const told = async (work: Promise<unknown>): Promise<object> => {
    await work;
    parts.wake();
    return {};
  };

  route('GET ', shapes.home, (request, _reply, batch) => read(request, batch, (db) => home(db, batch)));
  route('POST ', shapes.open, async (request, _reply, batch) => ({
    batchId: await openBatchOf(batch, viewerOf(request), randomName(sources)),
  }));
  route('GET /:batchId', shapes.find, async (request, reply, batch, { batchId }) => {
    const found = await read(request, batch, (db) => findBatch(db, batch.dataFolder, batchId));
    return found ?? answerBatch(request, reply, 'no-such-batch');
  });
  route('PUT /:batchId/files', shapes.upload, (request, _reply, batch, { batchId }) =>
    receive(request, batch, batchId, randomName(sources)),
  );
  route('DELETE /:batchId/files/:fileNo', shapes.drop, (request, _reply, batch, { batchId, fileNo }) =>
    told(dropFile(batch, viewerOf(request), batchId, fileNo)),
  );
  route(
    'GET /:batchId/files/:fileNo/verdicts',
    shapes.verdicts,
    (request, _reply, batch, { batchId, fileNo }) => {
      const { after } = asked(request, shapes.verdicts).query;
      return read(request, batch, (db) => listVerdicts(db, batchId, fileNo, after, 100));
    },
  );
  for (const ending of ['xlsx', 'csv'] as const)
    route(
      `GET /:batchId/files/:fileNo/faulty.${ending}`,
      ending === 'xlsx' ? shapes.faultyXlsx : shapes.faultyCsv,
      (request, reply, batch, at) => sendFaulty(request, reply, batch, { ...at, ending }),
    );
  route('POST /:batchId/check', shapes.check, (request, _reply, batch, { batchId }) =>
    told(askCheck(batch, viewerOf(request), batchId)),
  );
  route('POST /:batchId/dry-run', shapes.dryRun, (request, _reply, batch, { batchId }) => {
    const { choices } = asked(request, shapes.dryRun).body;
    return told(askDryRun(batch, viewerOf(request), batchId, choices));
  });
  route('POST /:batchId/take', shapes.take, (request, _reply, batch, { batchId }) =>
    told(takeBatch(batch, viewerOf(request), batchId)),
  );
  route('POST /:batchId/leave', shapes.leave, (request, _reply, batch, { batchId }) =>
    told(leaveBatch(batch, viewerOf(request), batchId)),
  );
  route('POST /:batchId/undo', shapes.undo, (request, _reply, batch, { batchId }) =>
    told(undoBatch(batch, viewerOf(request), batchId)),
  );
}

async function home(db: Queryable, { limits, dataFolder, baseFolder }: BatchParts): Promise<IntakeHome> {
  const present = await listPresent(db, dataFolder, baseFolder);
  return {
    limits,
    present: present.filter(({ skip }) => !skip).map(({ name, size }) => ({ name, bytes: size })),
    batches: await listBatches(db),
  };
}

/** Refused by its size before it is read, streamed to disk, kept in one transaction; or nothing is left of it. */
async function receive(
  request: FastifyRequest,
  batch: BatchParts,
  batchId: number,
  stored: string,
): Promise<{ fileNo: number }> {
  const name = readFileName(request.headers['x-fuzhi-file-name']);
  if (name === undefined) throw new Refusal('file-name-ill');
  const viewer = viewerOf(request);
  const announced = Number(request.headers['content-length'] ?? 0);
  const folder = batchFolder(batch.dataFolder, await admitFile(batch, viewer, batchId, name, announced));
  const body = request.body as AsyncIterable<Buffer> | undefined;
  if (!body) throw new Refusal('file-empty');
  const received = await receiveFile(body, folder, stored, batch.limits.fileBytes);
  if ('fault' in received)
    throw new Refusal(received.fault, { limit: `${Math.round(batch.limits.fileBytes / (1 << 20))} MB` });
  try {
    return { fileNo: await keepFile(batch, viewer, batchId, { name, stored, ...received }) };
  } catch (error) {
    removeStored(folder, stored);
    throw error;
  }
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

async function sendFaulty(
  request: FastifyRequest,
  reply: FastifyReply,
  { pool, dataFolder }: BatchParts,
  at: { readonly batchId: number; readonly fileNo: number; readonly ending: 'xlsx' | 'csv' },
): Promise<FastifyReply> {
  const found = await inRequest(pool, viewerOf(request), 'intake.import', async (db) => {
    const batch = await lockBatch(db, at.batchId);
    const file = (await listFiles(db, at.batchId)).find(({ fileNo }) => fileNo === at.fileNo);
    if (!batch || !file) return undefined;
    await recordEvent(db, {
      action: 'export',
      subject: { kind: 'import', id: String(at.batchId) },
      detail: { file: file.name, what: 'rows to mend' },
    });
    return { folder: batch.folder, file };
  });
  const path =
    found && join(batchFolder(dataFolder, found.folder), `${found.file.stored}.faulty.${at.ending}`);
  if (!path || !existsSync(path)) return answerBatch(request, reply, 'no-such-file');
  const name = `${found.file.name.replace(/\.[^.]*$/, '')}-待改.${at.ending}`;
  reply.header(
    'content-disposition',
    `attachment; filename="faulty.${at.ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  return reply.type(TYPES[at.ending]).send(createReadStream(path));
}
