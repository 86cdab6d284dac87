import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import {
  asked,
  type Contract,
  inRequest,
  type Queryable,
  type Right,
  type RouteScope,
  recordEvent,
  type Sources,
  viewerOf,
} from '../../access/index.ts';
import { faultAnswer, languageOf, openKeys, RequestRefusal } from '../../platform/index.ts';
import { sayRefused } from '../refused.ts';
import { readDropoutRules } from '../rules.store.ts';
import { decideArrival, listArrivals, rightOfArrival } from './arrivals.queries.ts';
import { DOOR_CONTRACTS } from './contracts.ts';
import { DOOR_ERRORS, DOOR_STATUS, type DoorError } from './door.errors.ts';
import { findCaseId, findKept, readDoorCase } from './door.queries.ts';
import { readDoorRules } from './door-rules.store.ts';
import { noteHanded, readPack } from './pack.queries.ts';
import type { Secrets } from './secret.ts';
import { headsOf, isOvertaken, takeSubmission } from './taking.queries.ts';
import { addPart, findProgress } from './upload.queries.ts';

const answerDoor = faultAnswer(DOOR_ERRORS, DOOR_STATUS);

/** What the routes of the visit pages stand on. */
export type DoorRouteParts = {
  readonly database: Promise<pg.Pool>;
  readonly sources: Sources;
  /** Where the keys lie under which telephone numbers are sealed. */
  readonly keyFile: string;
};

/** A refusal that ends the request's transaction. */
class Refusal extends RequestRefusal<DoorError> {}

type Ask = { readonly request: FastifyRequest; readonly reply: FastifyReply };
type Within = <T>(request: FastifyRequest, right: Right, work: (db: Queryable) => Promise<T>) => Promise<T>;
type Add = (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  scope: RouteScope,
  contract: Contract,
  work: (ask: Ask) => Promise<unknown>,
) => void;
type Kit = {
  readonly add: Add;
  readonly within: Within;
  readonly secrets: () => Secrets;
  readonly now: () => Date;
};

/** Routes of the visit pages: what a phone takes along, what it brings back, and what then waits for an officer. */
export function registerDoorRoutes(
  app: FastifyInstance,
  { database, sources, keyFile }: DoorRouteParts,
): void {
  if (!app.hasContentTypeParser('application/octet-stream'))
    app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  let keys: ReturnType<typeof openKeys> | undefined;
  const secrets = (): Secrets => {
    keys ??= openKeys(keyFile);
    return { ring: keys.ring(), chance: sources.chance };
  };
  const within: Within = async (request, right, work) =>
    inRequest(await database, viewerOf(request), right, work);
  const add: Add = (method, url, scope, contract, work) =>
    void app.route({
      ...{ method, url: `/api/dropout/visits${url}`, config: { scope, contract } },
      bodyLimit: method === 'PUT' ? 1 << 21 : 1 << 18,
      handler: async (request, reply) => {
        try {
          return await work({ request, reply });
        } catch (error) {
          return answerError(error, request, reply);
        }
      },
    });
  const kit = { add, within, secrets, now: () => sources.now() };
  registerPack(kit);
  registerSubmissions(kit);
  registerUploads(kit);
  registerArrivals(kit);
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return answerDoor(request, reply, error.code, error.detail);
  // two at one moment: the database took the first, the phone sends again
  if (isOvertaken(error)) return answerDoor(request, reply, 'sent-meanwhile');
  throw error;
}

function registerPack({ add, within, secrets, now }: Kit): void {
  add('GET', '/pack', 'cases.visit', DOOR_CONTRACTS.pack, ({ request }) => {
    const { device } = asked(request, DOOR_CONTRACTS.pack).query;
    return within(request, 'cases.visit', async (db) => {
      const viewer = viewerOf(request);
      const { handed, ...pack } = await readPack(db, viewer, secrets(), now());
      await noteHanded(db, handed, { accountId: viewer.accountId, device, on: pack.on });
      await recordEvent(db, {
        ...{ action: 'list', subject: { kind: 'list', id: 'dropout-visits' } },
        persons: handed.map(({ personId }) => personId),
        detail: { device: device.slice(0, 8) },
      });
      return { account: { id: viewer.accountId, name: viewer.fullName }, ...pack };
    });
  });
  // the whole number is given for the one child that is called, and each call stands in the trail
  add('POST', '/children/:personId/call', 'identity.reveal', DOOR_CONTRACTS.call, ({ request }) => {
    const { personId } = asked(request, DOOR_CONTRACTS.call).params;
    return within(request, 'identity.reveal', async (db) => {
      const caseId = await findCaseId(db, personId);
      if (caseId === undefined) throw new Refusal('no-such-child');
      const phone = headsOf(await readDoorCase(db, caseId), secrets()).get('phone')?.value;
      await recordEvent(db, {
        ...{ action: 'reveal', subject: { kind: 'person', id: personId }, persons: [personId] },
        ...{ detail: { what: 'phone' }, isDone: Boolean(phone) },
      });
      if (!phone) throw new Refusal('no-phone');
      return { phone };
    });
  });
}

function registerSubmissions({ add, within, secrets, now }: Kit): void {
  // whoever was replaced meanwhile holds no right here any more, and still brings what was done: it arrives late
  add('POST', '/submissions', 'signed-in', DOOR_CONTRACTS.submit, async ({ request, reply }) => {
    const { submission, sentAt } = asked(request, DOOR_CONTRACTS.submit).body;
    const act = submission.act && readDropoutRules().acts.get(submission.act.kind);
    const parts = { viewer: viewerOf(request), now: now(), sentAt, secrets: secrets() };
    const take = (isAgain: boolean) =>
      within(request, act?.right ?? 'cases.visit', (db) =>
        takeSubmission(db, submission, { ...parts, isAgain }),
      );
    const taken = await take(false).catch((error: unknown) => {
      if (isOvertaken(error)) return take(true);
      throw error;
    });
    if (taken.state === 'answered') {
      const { clock_tolerance_minutes } = readDoorRules();
      const isClockOff = Math.abs(taken.answer.skewSeconds) > clock_tolerance_minutes * 60;
      reply.code(taken.isReplay ? 200 : 201);
      return { ...taken.answer, isClockOff };
    }
    if (taken.state !== 'attachments-missing')
      return answerDoor(
        request,
        reply,
        taken.state,
        taken.state === 'too-many-papers' ? { limit: taken.limit } : {},
      );
    reply.code(DOOR_STATUS[taken.state]);
    const message = DOOR_ERRORS[taken.state][languageOf(request)];
    return { code: taken.state, message, missing: taken.missing };
  });
  add('GET', '/submissions/:id', 'signed-in', DOOR_CONTRACTS.sent, async ({ request, reply }) => {
    const { id } = asked(request, DOOR_CONTRACTS.sent).params;
    const found = await within(request, 'cases.visit', (db) => findKept(db, id));
    const isOwn = found?.accountId === viewerOf(request).accountId;
    return isOwn ? found.answer : answerDoor(request, reply, 'no-such-arrival');
  });
}

function registerUploads({ add, within, now }: Kit): void {
  add('GET', '/uploads/:sha256', 'signed-in', DOOR_CONTRACTS.progress, ({ request }) => {
    const { params, query } = asked(request, DOOR_CONTRACTS.progress);
    return within(request, 'cases.visit', (db) => findProgress(db, params.sha256, query.medium));
  });
  add('PUT', '/uploads/:sha256', 'signed-in', DOOR_CONTRACTS.upload, async ({ request, reply }) => {
    const { params, query } = asked(request, DOOR_CONTRACTS.upload);
    const [{ sha256 }, { medium, offset, total }] = [params, query];
    const rule = readDoorRules().media.find(({ id }) => id === medium);
    if (!rule) throw new Refusal('bad-submission', { field: 'medium' });
    if (total > rule.largest_bytes)
      throw new Refusal('upload-too-large', { limit: `${Math.round(rule.largest_bytes / 1024)} KB` });
    const content = await comeSoFar(request, total - offset);
    const part = { sha256, medium, atByte: offset, content, total };
    const { accountId } = viewerOf(request);
    const added = await within(request, 'cases.visit', (db) =>
      addPart(db, part, accountId, rule.types, now()),
    );
    const { fault, ...progress } = added;
    if (!fault) return progress;
    const detail = { offset: progress.offset, medium: rule.label[languageOf(request)] };
    return answerDoor(request, reply, fault, detail);
  });
}

/** What arrived before the line was cut, if it was: all of it counts. */
async function comeSoFar({ body }: FastifyRequest, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of (body ?? []) as AsyncIterable<Buffer>) {
      parts.push(part);
      bytes += part.length;
      if (bytes > most) break;
    }
  } catch {
    // cut: the next part begins where this one ended
  }
  return Buffer.concat(parts);
}

function registerArrivals({ add, within, secrets, now }: Kit): void {
  add('GET', '/arrivals', 'cases.plan', DOOR_CONTRACTS.arrivals, ({ request }) =>
    within(request, 'cases.plan', async (db) => {
      const items = await listArrivals(db, secrets());
      await recordEvent(db, {
        ...{ action: 'list', subject: { kind: 'list', id: 'dropout-arrivals' } },
        persons: [...new Set(items.map(({ personId }) => personId))],
      });
      return { items };
    }),
  );
  add('POST', '/arrivals', 'cases.plan', DOOR_CONTRACTS.decide, async ({ request, reply }) => {
    const choice = asked(request, DOOR_CONTRACTS.decide).body;
    const by = { viewer: viewerOf(request), now: now(), secrets: secrets() };
    const right = await within(request, 'cases.plan', (db) => rightOfArrival(db, choice.submissionId));
    const decided = await within(request, right as Right, (db) => decideArrival(db, choice, by));
    if (decided.state === 'no-such-arrival') throw new Refusal('no-such-arrival');
    if (decided.state === 'done') return { actNo: decided.actNo };
    const grounds = decided.grounds.map((one) => ({
      code: one.code,
      text: sayRefused(one, languageOf(request)),
    }));
    reply.code(409);
    return { code: 'act-refused', message: grounds.map(({ text }) => text).join(' '), grounds };
  });
}
