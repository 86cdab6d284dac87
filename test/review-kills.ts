import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Asking, ReviewCrashJob, ReviewCrashTold } from '../apps/server/review-crash.fixture.ts';
import type { Database } from '../src/platform/index.ts';

const SERVICE = fileURLToPath(new URL('../apps/server/review-crash.fixture.mjs', import.meta.url));

/** What must stand of one person's answers on a pair, blind ones apart. */
type Standing = { readonly answer: string | null; readonly made: number; readonly withdrawn: number };
const NOTHING: Standing = { answer: null, made: 0, withdrawn: 0 };

const keyOf = ({ person, pair, isBlind }: Omit<Asking, 'answer'>): string => `${person} ${pair} ${isBlind}`;

/** What stands once an asking is done; to take back what is not there changes nothing. */
const after = ({ answer, made, withdrawn }: Standing, asking: Asking): Standing =>
  asking.answer === null
    ? { answer: null, made, withdrawn: withdrawn + (answer === null ? 0 : 1) }
    : { answer: asking.answer, made: made + 1, withdrawn };

const wanted = ({ answer }: Standing, asking: Asking): number =>
  asking.answer !== null ? 201 : answer === null ? 404 : 200;

/** A service that decides pairs and is killed again and again; after each kill what it answered is held against what is kept. */
export type ReviewKills = {
  /** Begins a service, kills it with signal 9 some milliseconds after so many answers; the faults found. */
  kill(answers: number, milliseconds: number): Promise<string[]>;
  /** Answers that were given to people, and how often one was on its way when the service was killed. */
  readonly counts: { answered: number; cutOff: number; cutOffKept: number };
};

/** Begins over a database with pairs, in the names of people who may decide them. */
export function openReviewKills(
  { pool, address }: Database,
  people: ReviewCrashJob['people'],
  pairs: readonly string[],
): ReviewKills {
  const expected = new Map<string, Standing>();
  const counts = { answered: 0, cutOff: 0, cutOffKept: 0 };
  const { host, user, database } = address;
  let lives = 0;

  const standing = (asking: Omit<Asking, 'answer'>): Standing => expected.get(keyOf(asking)) ?? NOTHING;

  /** Nobody's transaction is under way: what the killed service had sent is done or forgotten. */
  const untilStill = async (): Promise<void> => {
    for (;;) {
      const { rows } = await pool.query<{ n: number }>(
        `select count(*) as n from pg_stat_activity
         where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
      );
      if (rows[0]!.n === 0) return;
    }
  };

  const follow = (service: ChildProcess, answers: number, faults: string[]) => {
    let given = 0;
    const open = new Map<string, Asking>();
    const begun = new Promise<void>((resolve, reject) => {
      service.once('exit', () => reject(new Error('the service ended before it was killed')));
      service.on('message', (told: ReviewCrashTold) => {
        if ('asking' in told) {
          open.set(told.asking.person, told.asking);
          if (given >= answers) resolve();
          return;
        }
        const { answered, status } = told;
        open.delete(answered.person);
        counts.answered += 1;
        given += 1;
        const before = standing(answered);
        if (status !== wanted(before, answered)) faults.push(`${keyOf(answered)} was answered ${status}`);
        expected.set(keyOf(answered), after(before, answered));
      });
    });
    return { open, begun };
  };

  /** What was on its way is done whole or not at all; everything else stands as it was answered. */
  const lookAfter = async (open: Iterable<Asking>): Promise<string[]> => {
    const kept = await keptNow(pool);
    const faults: string[] = [];
    for (const asking of open) {
      counts.cutOff += 1;
      const done = after(standing(asking), asking);
      const now = kept.get(keyOf(asking)) ?? NOTHING;
      if (now.answer !== done.answer || now.made !== done.made) continue;
      expected.set(keyOf(asking), done);
      counts.cutOffKept += 1;
    }
    for (const [key, { answer, made, withdrawn }] of expected) {
      const now = kept.get(key) ?? NOTHING;
      const isKept =
        now.answer === answer && now.made === made && now.withdrawn === made - (answer === null ? 0 : 1);
      if (!isKept) faults.push(`${key}: ${JSON.stringify(now)} where ${answer} after ${made} was answered`);
      if (withdrawn > made) faults.push(`${key}: taken back more often than said`);
    }
    for (const key of kept.keys()) if (!expected.has(key)) faults.push(`${key}: nobody was asked for it`);
    return [...faults, ...(await trailFaults(pool, expected))];
  };

  return {
    counts,
    async kill(answers, milliseconds) {
      const faults: string[] = [];
      const service = fork(SERVICE, [], { serialization: 'advanced' });
      const job: ReviewCrashJob = {
        ...{ address: { host, user, database } as ReviewCrashJob['address'], people, pairs },
        seed: ++lives,
      };
      const { open, begun } = follow(service, answers, faults);
      service.send(job);
      await begun;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      // what it had told before it died is heard first
      const gone = Promise.all([once(service, 'exit'), once(service, 'disconnect')]);
      service.kill('SIGKILL');
      await gone;
      await untilStill();
      return [...faults, ...(await lookAfter(open.values()))];
    },
  };
}

/** What is kept of each person's answers on each pair. */
async function keptNow(pool: Database['pool']): Promise<Map<string, Standing>> {
  const { rows } = await pool.query<Standing & { key: string }>(
    `select concat_ws(' ', a.name, d.pair_key, d.is_blind::text) as key, count(*) as made,
       count(d.withdrawn_at) as withdrawn, max(case when d.withdrawn_at is null then d.answer end) as answer
     from linkage.decision as d join access.account as a on a.account_id = d.account_id group by 1`,
  );
  return new Map(rows.map(({ key, ...standing }) => [key, standing]));
}

/** Each answer has its event in the trail and each event its answer. */
async function trailFaults(
  pool: Database['pool'],
  expected: ReadonlyMap<string, Standing>,
): Promise<string[]> {
  const sums = new Map<string, [made: number, withdrawn: number]>();
  for (const [key, { made, withdrawn }] of expected) {
    const [person, pair] = key.split(' ');
    const sum = sums.get(`${person} ${pair}`) ?? [0, 0];
    sums.set(`${person} ${pair}`, [sum[0] + made, sum[1] + withdrawn]);
  }
  const { rows } = await pool.query<{ key: string; made: number; withdrawn: number }>(
    `select concat_ws(' ', account_name, subject_id) as key, sum(case when action = 'decide' then 1 else 0 end) as made,
       sum(case when action = 'decide' then 0 else 1 end) as withdrawn
     from access.audit_event where action in ('decide', 'withdraw-decision') and is_done group by 1`,
  );
  const told = new Map(rows.map(({ key, made, withdrawn }) => [key, `${made} ${withdrawn}`]));
  const faults: string[] = [];
  for (const [key, [made, withdrawn]] of sums)
    if ((told.get(key) ?? '0 0') !== `${made} ${withdrawn}`)
      faults.push(`${key}: the trail tells ${told.get(key)} where ${made} ${withdrawn} was answered`);
  for (const key of told.keys()) if (!sums.has(key)) faults.push(`${key}: the trail alone tells of it`);
  return faults;
}
