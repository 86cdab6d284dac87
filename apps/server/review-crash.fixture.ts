import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerGuard } from '../../src/access/index.ts';
import { ANSWERS, type Answer } from '../../src/linkage/index.ts';
import { type DatabaseAddress, isDatabaseAway, openPool } from '../../src/platform/index.ts';
import { registerReviewRoutes } from '../../src/reports/review/routes.ts';
import { drawBelow, fixedSources, type SignedInHeaders } from '../../test/signed-in.ts';

/** What the service that is to be killed does: people decide pairs, change their minds and take answers back, without a pause. */
export type ReviewCrashJob = {
  readonly address: DatabaseAddress;
  readonly people: Readonly<Record<string, SignedInHeaders>>;
  readonly pairs: readonly string[];
  readonly seed: number;
};

/** One request of a person; `null` takes the answer back. */
export type Asking = {
  readonly person: string;
  readonly pair: string;
  readonly isBlind: boolean;
  readonly answer: Answer | null;
};

/** What the service tells whoever kills it: what is asked, then how it was answered. */
export type ReviewCrashTold =
  | { readonly asking: Asking }
  | { readonly answered: Asking; readonly status: number };

const tell = (told: ReviewCrashTold): void => void process.send?.(told);

/** Whoever is told that the database is away asks the same again. */
async function decideOn(app: FastifyInstance, headers: SignedInHeaders, asking: Asking): Promise<void> {
  const { pair, isBlind, answer } = asking;
  tell({ asking });
  const { statusCode } = await app.inject(
    answer === null
      ? { method: 'DELETE', url: `/api/review/${pair}/decision?blind=${isBlind ? 1 : 0}`, headers }
      : { method: 'POST', url: `/api/review/${pair}/decision`, headers, payload: { answer, isBlind } },
  );
  tell({ answered: asking, status: statusCode });
  if (statusCode !== 503) return;
  await pause(20);
  await decideOn(app, headers, asking);
}

/** One person at a time asks one thing; several people at once. */
async function workAs(
  app: FastifyInstance,
  job: ReviewCrashJob,
  person: string,
  seed: number,
): Promise<never> {
  const drawn = fixedSources(undefined, seed);
  const chance = (below: number): number => drawBelow(drawn, below);
  for (;;) {
    const answer = chance(4) === 0 ? null : ANSWERS[chance(ANSWERS.length)]!;
    const pair = job.pairs[chance(job.pairs.length)]!;
    await decideOn(app, job.people[person]!, { person, pair, isBlind: chance(3) === 0, answer });
  }
}

process.once('message', async (job: ReviewCrashJob) => {
  const parts = { database: Promise.resolve(openPool(job.address, 4)), sources: fixedSources() };
  const app = Fastify();
  // as the server does
  app.setErrorHandler((error, _request, reply) => reply.code(isDatabaseAway(error) ? 503 : 500).send());
  registerGuard(app, parts);
  app.register(async (routes) => registerReviewRoutes(routes, parts));
  await app.ready();
  await Promise.all(Object.keys(job.people).map((person, i) => workAs(app, job, person, job.seed * 16 + i)));
});
