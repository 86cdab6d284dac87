import type { Command } from 'commander';
import type pg from 'pg';
import type { Viewer } from '../access/index.ts';
import { officeDay, UserFault } from '../kernel/index.ts';
import { joinDatabase, type Language, say } from '../platform/index.ts';
import { openCase } from './acting.queries.ts';
import { pageCases } from './cases.queries.ts';
import { type COMMAND_ERRORS, COMMAND_TEXTS } from './command-texts.ts';
import { readDropoutRules } from './rules.store.ts';

type ListGiven = {
  readonly step?: string;
  readonly township?: string;
  readonly overdue?: boolean;
  readonly limit: string;
  readonly json?: boolean;
};

const fault = (code: keyof typeof COMMAND_ERRORS, detail: Record<string, string> = {}): UserFault =>
  new UserFault(code, detail);

/** Whoever stands at the machine: may read all of its cases, and act on none. */
const AT_THE_MACHINE: Viewer = {
  ...{ accountId: 0, name: '', fullName: '', held: [], rights: [], duty: undefined },
  isDemonstration: false,
};

/** `fuzhi dropout list | show PERSON`: beside a running server, or alone. Numbers of citizens are masked as on the page. */
export function registerDropoutCommands(program: Command, language: Language): void {
  const text = (key: keyof typeof COMMAND_TEXTS, detail = {}): string =>
    say(COMMAND_TEXTS[key], language, detail);
  const dropout = program.command('dropout').description(text('dropout'));
  dropout
    .command('list')
    .description(text('list'))
    .option('--step <step>', text('step', { steps: stepIds().join(' ') }))
    .option('--township <name>', text('township'))
    .option('--overdue', text('overdue'))
    .option('--limit <n>', text('limit'), '50')
    .option('--json', text('json'))
    .action(async (given: ListGiven) => print(await withCases((pool) => listCases(pool, given, language))));
  dropout
    .command('show')
    .description(text('show'))
    .argument('<person>', text('person'))
    .option('--json', text('json'))
    .action(async (person: string, given: { readonly json?: boolean }) =>
      print(await withCases((pool) => showCaseOf(pool, person, given, language))),
    );
}

const stepIds = (): string[] => readDropoutRules().steps.map(({ id }) => id);
const print = (lines: string): void => {
  process.stdout.write(`${lines}\n`);
};

/** Opens the database of the data folder, or joins the server that has it open. */
async function withCases<T>(use: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const database = await joinDatabase({
    dataFolder: process.env.FUZHI_DATA || '.fuzhi',
    url: process.env.DATABASE_URL || undefined,
  });
  try {
    const { rows } = await database.pool.query<{ is_there: boolean }>(
      `select to_regclass('dropout.case') is not null as is_there`,
    );
    if (!rows[0]!.is_there) throw fault('dropout-no-ledgers');
    return await use(database.pool);
  } finally {
    await database.close();
  }
}

const dueText = (dueOn: string | null, isOverdue: boolean, language: Language): string =>
  dueOn === null ? '' : say(COMMAND_TEXTS[isOverdue ? 'late' : 'due'], language, { date: dueOn });

/** What `fuzhi dropout list` prints. Throws a `UserFault` where the question cannot be understood. */
export async function listCases(pool: pg.Pool, given: ListGiven, language: Language): Promise<string> {
  const { step, township, overdue: isOverdue } = given;
  const limit = Number(given.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw fault('dropout-no-limit');
  const steps = stepIds();
  if (step !== undefined && !steps.includes(step))
    throw fault('dropout-no-step', { step, steps: steps.join(' ') });
  const on = officeDay(new Date());
  const page = await pageCases(pool, { ...(step ? { steps: [step] } : {}), township, isOverdue, on, limit });
  if (given.json) return JSON.stringify({ on, total: page.total, items: page.items }, null, 2);
  if (page.total === 0) return say(COMMAND_TEXTS.none, language);
  const labels = new Map(readDropoutRules().steps.map(({ id, label }) => [id, label[language]]));
  const lines = page.items.map((one) =>
    [
      one.personId,
      one.name ?? '',
      [one.township, one.village].filter(Boolean).join(' '),
      labels.get(one.step) ?? one.step,
      dueText(one.dueOn, one.isOverdue, language),
    ].join('\t'),
  );
  const counts = { total: page.total, shown: page.items.length };
  return [...lines, say(COMMAND_TEXTS.total, language, counts)].join('\n');
}

/** What `fuzhi dropout show` prints. Throws a `UserFault` where the child has no case. */
export async function showCaseOf(
  pool: pg.Pool,
  person: string,
  given: { readonly json?: boolean },
  language: Language,
): Promise<string> {
  const shown = await openCase(pool, AT_THE_MACHINE, person, new Date());
  if (!shown) throw fault('dropout-no-case', { person });
  const { next: _, proofs: __, ...told } = shown;
  if (given.json) return JSON.stringify(told, null, 2);
  const head = [
    [shown.personId, shown.name, shown.idMasked].filter(Boolean).join('  '),
    [shown.township, shown.village, shown.school].filter(Boolean).join('  '),
    [shown.stepLabel[language], dueText(shown.dueOn, shown.isOverdue, language)].filter(Boolean).join('  '),
    shown.reason[language],
  ].filter((line) => line !== '');
  const acts = shown.acts.toReversed().map((act) => {
    const by = act.by ?? say(COMMAND_TEXTS.byRun, language);
    const entered = act.told.map(({ label, value }) => `    ${label[language]}: ${value[language]}`);
    const aside = act.isStanding ? '' : say(COMMAND_TEXTS.aside, language);
    return [`${act.no}. ${act.on}  ${act.label[language]}  ${by}${aside}`, ...entered].join('\n');
  });
  return [...head, '', ...acts].join('\n');
}
