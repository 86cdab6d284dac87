import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Asking, ReviewCrashJob, ReviewCrashTold } from '../apps/server/review-crash.fixture.ts';
import type { Database } from '../src/platform/index.ts';
import { forkService, killService, untilStill } from './crash-service.ts';

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

/** Whether the database holds this: whoever answers anew or takes back has withdrawn what stood. */
const isHeld = (kept: Standing, { answer, made }: Standing): boolean =>
  kept.answer === answer && kept.made === made && kept.withdrawn === made - (answer === null ? 0 : 1);

/** A service that decides pairs and is killed again and again; after each kill what it answered is held against what is kept. */
export type ReviewKills = {
  /**
   * Begins a service and kills it with signal 9 some milliseconds after so many answers; the faults found. With `strike`
   * that is done first, and the service is killed once it has answered as often again.
   */
  kill(answers: number, milliseconds: number, strike?: () => unknown): Promise<string[]>;
  /** Answers that were given to people, and how often one was on its way when service or database was killed. */
  readonly counts: { answered: number; cutOff: number; cutOffKept: number };
};

/** How long people may wait for a service that lost its database. */
const PATIENCE_MS = 300_000;

/** Begins over a database with pairs, in the names of people who may decide them. */
export function openReviewKills(
  { pool, address }: Database,
  people: ReviewCrashJob['people'],
  pairs: readonly string[],
): ReviewKills {
  /** What may stand of each key: one thing, or two where an answer was cut off on its way. */
  const expected = new Map<string, readonly Standing[]>();
  const counts = { answered: 0, cutOff: 0, cutOffKept: 0 };
  const { host, user, database } = address;
  let lives = 0;

  const possible = (asking: Omit<Asking, 'answer'>): readonly Standing[] =>
    expected.get(keyOf(asking)) ?? [NOTHING];

  /** Done whole or not at all: nobody heard which. */
  const cutOff = (asking: Asking): void => {
    counts.cutOff += 1;
    const may = possible(asking);
    expected.set(keyOf(asking), [...may, ...may.map((one) => after(one, asking))]);
  };

  const heard = (asking: Asking, status: number): string[] => {
    if (status === 503) {
      cutOff(asking);
      return [];
    }
    counts.answered += 1;
    const agreeing = possible(asking).filter((one) => wanted(one, asking) === status);
    expected.set(
      keyOf(asking),
      agreeing.map((one) => after(one, asking)),
    );
    return agreeing.length === 0 ? [`${keyOf(asking)} was answered ${status}`] : [];
  };

  /** A service at work; `given` settles while somebody is asking and so many answers more were given. */
  const begin = (faults: string[]) => {
    let answered = 0;
    const open = new Map<string, Asking>();
    let waiting: { readonly at: number; readonly go: () => void } | undefined;
    const job: ReviewCrashJob = {
      ...{ address: { host, user, database } as ReviewCrashJob['address'], people, pairs },
      seed: ++lives,
    };
    const service = forkService<ReviewCrashTold>(SERVICE, job, (told) => {
      if ('asking' in told) {
        open.set(told.asking.person, told.asking);
        if (waiting && answered >= waiting.at) waiting.go();
        return;
      }
      open.delete(told.answered.person);
      if (told.status !== 503) answered += 1;
      faults.push(...heard(told.answered, told.status));
    });
    const ended = once(service, 'exit');
    const given = async (more: number): Promise<void> => {
      const reached = new Promise<undefined>((resolve) => {
        waiting = { at: answered + more, go: () => resolve(undefined) };
      });
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<string>((resolve) => {
        timer = setTimeout(() => resolve('the service gave no answers any more'), PATIENCE_MS);
      });
      const tooEarly = ended.then(() => 'the service ended before it was killed');
      const fault = await Promise.race([reached, tooEarly, tooLate]);
      clearTimeout(timer);
      if (fault) faults.push(fault);
    };
    return { service, open, given };
  };

  /** Of what was cut off one thing stands and is what stands from now on; everything else stands as it was answered. */
  const lookAfter = async (): Promise<string[]> => {
    const kept = await keptNow(pool);
    const faults: string[] = [];
    for (const [key, may] of expected) {
      const now = kept.get(key) ?? NOTHING;
      const found = may.find((one) => isHeld(now, one));
      if (!found) {
        faults.push(`${key}: ${JSON.stringify(now)} where ${JSON.stringify(may)} may stand`);
        continue;
      }
      if (found !== may[0]) counts.cutOffKept += 1;
      expected.set(key, [found]);
      if (found.withdrawn > found.made) faults.push(`${key}: taken back more often than said`);
    }
    for (const key of kept.keys()) if (!expected.has(key)) faults.push(`${key}: nobody was asked for it`);
    return [...faults, ...(await trailFaults(pool, expected))];
  };

  return {
    counts,
    async kill(answers, milliseconds, strike) {
      const faults: string[] = [];
      const { service, open, given } = begin(faults);
      await given(answers);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (strike) {
        strike();
        await given(answers + 1);
      }
      await killService(service);
      for (const asking of open.values()) cutOff(asking);
      await untilStill(pool);
      return [...faults, ...(await lookAfter())];
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
  expected: ReadonlyMap<string, readonly Standing[]>,
): Promise<string[]> {
  const sums = new Map<string, [made: number, withdrawn: number]>();
  for (const [key, [{ made, withdrawn } = NOTHING]] of expected) {
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
