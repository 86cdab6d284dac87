import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type pg from 'pg';
import { UserFault } from '../../kernel/index.ts';
import { type Database, joinDatabase, type Language, say } from '../../platform/index.ts';
import { findAnchor } from './anchor.queries.ts';
import { type Anchor, printAnchor, readAnchor } from './anchor.ts';
import type { AuditError } from './audit.errors.ts';
import { readAuditRules } from './audit-rules.store.ts';
import { COMMAND_TEXTS, FINDING_TEXTS } from './command-texts.ts';
import { monthsBefore, pruneTrail } from './prune.queries.ts';
import { sealAll } from './seal.queries.ts';
import { type Verified, verifyTrail } from './verify.queries.ts';
import type { Finding } from './verify.ts';

/** Exit code of a verification that found something. */
export const TAMPERED = 4;

type VerifyGiven = { readonly from?: string; readonly anchor?: string; readonly looks?: boolean };
type PruneGiven = { readonly months?: string; readonly anchor: string };
type AnchorGiven = { readonly at?: string; readonly out?: string };

/** `fuzhi audit verify | anchor | prune`: beside a running server, or alone. */
export function registerAuditCommands(program: Command, language: Language): void {
  const text = (key: keyof typeof COMMAND_TEXTS): string => COMMAND_TEXTS[key][language];
  const audit = program.command('audit').description(text('audit'));
  audit
    .command('verify')
    .description(text('verify'))
    .option('--from <position>', text('from'))
    .option('--anchor <file>', text('anchorFile'))
    .option('--looks', text('looks'))
    .addHelpText('after', text('verifyCodes'))
    .action((given: VerifyGiven) => verify(given, language));
  audit
    .command('anchor')
    .description(text('anchor'))
    .option('--at <position>', text('at'))
    .option('--out <file>', text('out'))
    .action((given: AnchorGiven) => writeAnchor(given));
  audit
    .command('prune')
    .description(text('prune'))
    .option('--months <n>', text('months'), String(readAuditRules().months))
    .requiredOption('--anchor <file>', text('pruneAnchor'))
    .action((given: PruneGiven) => prune(given, language));
}

const fault = (code: AuditError, detail: Record<string, string | number> = {}): UserFault =>
  new UserFault(code, detail);

/** Opens the database of the data folder, or joins the server that has it open. */
async function withTrail<T>(use: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const database: Database = await joinDatabase({
    dataFolder: process.env.FUZHI_DATA || '.fuzhi',
    url: process.env.DATABASE_URL || undefined,
  });
  try {
    const { rows } = await database.pool.query<{ is_there: boolean }>(
      "select to_regclass('access.audit_seal') is not null as is_there",
    );
    if (!rows[0]!.is_there) throw fault('audit-none');
    await sealAll(database.pool, () => new Date(), readAuditRules().hash);
    return await use(database.pool);
  } finally {
    await database.close();
  }
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

async function verify(given: VerifyGiven, language: Language): Promise<void> {
  const from = readPosition('--from', given.from);
  const anchor = given.anchor === undefined ? undefined : readAnchorFile(given.anchor);
  const began = performance.now();
  const found = await withTrail((pool) => verifyTrail(pool, { from, anchor, withLooks: given.looks }));
  for (const line of tellVerified(found, anchor, (performance.now() - began) / 1000, language)) print(line);
  if (found.finding) process.exitCode = TAMPERED;
}

function tellVerified(
  { rows, begin, end, unsealed, finding, isAnchorGone }: Verified,
  anchor: Anchor | undefined,
  seconds: number,
  language: Language,
): string[] {
  const told = (key: keyof typeof COMMAND_TEXTS, detail: Record<string, string | number> = {}): string =>
    say(COMMAND_TEXTS[key], language, detail);
  return [
    rows === 0 && !finding
      ? told('readNone')
      : told('read', { rows, first: begin.position + 1, last: end.position, seconds: seconds.toFixed(1) }),
    ...(unsealed > 0 ? [told('unsealed', { unsealed })] : []),
    ...(isAnchorGone ? [told('anchorGone', { position: anchor!.position, begin: begin.position + 1 })] : []),
    finding ? tellFinding(finding, language) : told('whole'),
    ...(finding || !anchor || isAnchorGone ? [] : [told('anchorHolds', { position: anchor.position })]),
  ];
}

/** The first fault in a sentence. */
function tellFinding({ kind, position, eventId }: Finding, language: Language): string {
  const where = say(
    position === undefined
      ? COMMAND_TEXTS.atEvent
      : eventId === undefined
        ? COMMAND_TEXTS.atPosition
        : COMMAND_TEXTS.atBoth,
    language,
    { position: position ?? 0, event: eventId ?? 0 },
  );
  return say(FINDING_TEXTS[kind], language, { where });
}

async function writeAnchor({ at, out }: AnchorGiven): Promise<void> {
  const position = readPosition('--at', at);
  const anchor = await withTrail((pool) => findAnchor(pool, position));
  if (!anchor)
    throw position === undefined
      ? fault('audit-nothing-sealed')
      : fault('audit-no-such-position', { position });
  if (out === undefined) process.stdout.write(printAnchor(anchor));
  else writeNew(out, printAnchor(anchor));
}

async function prune({ months, anchor }: PruneGiven, language: Language): Promise<void> {
  const kept = readPosition('--months', months)!;
  const { fewest_months: fewest } = readAuditRules();
  if (kept < fewest) throw fault('audit-kept-too-short', { months: kept, fewest });
  const now = new Date();
  const before = monthsBefore(now, kept);
  const pruned = await withTrail((pool) =>
    pruneTrail(pool, before, now, (of) => writeNew(anchor, printAnchor(of))),
  );
  const day = before.toISOString().slice(0, 10);
  if (!pruned) print(say(COMMAND_TEXTS.nothingExpired, language, { day }));
  else {
    const { rows } = pruned;
    print(say(COMMAND_TEXTS.pruned, language, { rows, day, position: pruned.anchor.position, file: anchor }));
  }
}

function writeNew(file: string, text: string): void {
  if (existsSync(file)) throw fault('audit-file-exists', { file });
  writeFileSync(file, text);
}

function readAnchorFile(file: string): Anchor {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw fault('audit-file-unreadable', { file });
  }
  const anchor = readAnchor(text);
  if (!anchor) throw fault('audit-not-an-anchor', { file });
  return anchor;
}

function readPosition(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw fault('audit-bad-number', { option });
  return Number(text);
}
