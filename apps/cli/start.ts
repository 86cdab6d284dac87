import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import {
  closeDemonstration,
  layDemonstration,
  layRoles,
  openFirstOfficers,
  type Sealer,
  type Sources,
  sealOpenSecrets,
  startSealer,
} from '../../src/access/index.ts';
import { layAidDemonstration } from '../../src/aid/index.ts';
import { layPairingDemonstration } from '../../src/pairing/index.ts';
import {
  type Database,
  type Language,
  migrate,
  openDatabase,
  openKeys,
  type openPool,
  say,
} from '../../src/platform/index.ts';
import { closeDemoChanges, layDemoChanges, layReach, warmDivisions } from '../../src/registry/index.ts';
import { findBusiestPlaces, findCurrentRun, findSummary, openRecordKeys } from '../../src/reports/index.ts';
import { layWarningDemonstration } from '../../src/warning/index.ts';
import { type Played, playDemonstration } from '../demonstration/play.ts';
import { basisOf } from '../server/basis.ts';
import { type Batches, startBatches } from '../server/batches.ts';
import { entitledOf } from '../server/entitled.ts';
import { type Importing, startImport } from '../server/importing.ts';
import { buildPage, PAGE_FOLDER } from '../server/page-build.ts';
import { type RunTracker, trackRun } from '../server/run-progress.ts';
import { buildServer } from '../server/server.ts';
import { startUpkeep, type Upkeep } from '../server/upkeep.ts';
import { reportFailure } from './failure.ts';
import { printFound } from './found.ts';
import { listenAt, placeOf } from './listen.ts';
import { progressLine } from './progress-line.ts';
import { mendable } from './start-faults.ts';
import { readSetting, type StartOptions, type StartSetting } from './start-setting.ts';
import { START_TEXTS, type StartText } from './start-texts.ts';

/** `fuzhi start [FOLDER]`, also `npm start`. Runs until a signal stops it. */
export function registerStartCommand(program: Command, language: Language): void {
  const text = (key: StartText): string => START_TEXTS[key][language];
  program
    .command('start')
    .description(text('start'))
    .argument('[folder]', text('folder'))
    .option('--on <date>', text('on'), '2026-09-01')
    .option('--persons <n>', text('persons'), '40000')
    .option('--seed <n>', text('seed'), '6')
    .addHelpText('after', text('environment'))
    .action((folder: string | undefined, options: StartOptions) =>
      startAndStay(readSetting(folder, options, process.env, language)),
    );
}

/** The clock and the chance of the running service. */
const SOURCES: Sources = { now: () => new Date(), chance: (bytes) => randomBytes(bytes) };

/** What one start holds open, so that it can be closed in order whatever happens. */
type Held = {
  readonly setting: StartSetting;
  readonly run: RunTracker;
  app?: FastifyInstance;
  database?: Database;
  importing?: Importing;
  sealer?: Sealer;
  batches?: Batches;
  upkeep?: Upkeep;
  stopping?: Promise<void>;
  stoppedAt?: number;
};

async function startAndStay(setting: StartSetting): Promise<void> {
  const held: Held = { setting, run: trackRun() };
  try {
    await start(held);
  } catch (error) {
    const isAsked = held.stopping !== undefined;
    await stop(held);
    if (!isAsked) process.exit(reportFailure(mendable(error, setting.language), setting.language));
  }
}

/** HTTP first, then the database, then what is still to be imported; the page tells how far it is. */
async function start(held: Held): Promise<void> {
  const { dataFolder, databaseUrl, isOwnCounty } = held.setting;
  const began = performance.now();
  const opening = deferred<ReturnType<typeof openPool>>();
  const url = await listen(held, opening.promise);
  void warmDivisions();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopOnSignal(held));

  mkdirSync(dataFolder, { recursive: true });
  const page = buildPage((seconds) => tell(held, seconds === undefined ? 'building' : 'built', { seconds }));
  page.catch(() => {}); // awaited below; here only so that an earlier failure is told first
  const onLost = (fault: unknown): void => void endOn(fault, held);
  const onBusy = (): void => tell(held, 'waiting', { folder: dataFolder });
  held.database = await openDatabase({ dataFolder, url: databaseUrl, onLost, onBusy });
  await migrate(held.database.pool);
  await layRoles(held.database.pool);
  const keys = await openRecordKeys(held.database.pool, held.setting.keyFile, SOURCES.chance);
  await sealOpenSecrets(held.database.pool, keys.ring(), SOURCES.chance);
  held.sealer = startSealer(held.database.pool);
  const before = await findSummary(held.database.pool);
  opening.resolve(held.database.pool);
  if (before) await openAccounts(held, held.database);
  await layReach(held.database.pool);
  if (before && (!isOwnCounty || (await isUnchanged(held.setting, held.database)))) tell(held, 'kept');
  else await importCounty(held, held.database, url, before !== undefined);
  held.batches = await startBatches(batchesParts(held.setting, held.database));
  held.upkeep = startUpkeep(held.database.pool, {
    now: SOURCES.now,
    onFault: (fault) => tellFault(held, fault),
  });
  await page;
  await printResults(held, held.database);
  tell(held, 'ready', { url, seconds: (performance.now() - began) / 1000 });
  if (held.setting.isPlayed) await play(held, held.database);
}

/** Some weeks of made-up work over the made-up county; a fault of it stops nobody who works. */
async function play(held: Held, { pool }: Database): Promise<void> {
  try {
    if (!(await findCurrentRun(pool))?.isDemonstration) return;
    const laid = await showAid(held, pool);
    const { awards, ...played } = await playDemonstration(held.app!, SOURCES.now());
    await held.upkeep?.turn();
    if (played.cases + played.assigned + awards + laid > 0)
      tell(held, 'played', { ...played, awards: awards + laid });
  } catch (error) {
    tellFault(held, error);
  }
}

/** A fault that stops nobody who works is told, unless all of it is ending. */
function tellFault(held: Held, error: unknown): void {
  if (!held.stopping) reportFailure(error, held.setting.language);
}

/** Whether the current run rests on the folder as it is now; what was taken in through the page stands in it too. */
async function isUnchanged({ county, on }: StartSetting, { pool }: Database): Promise<boolean> {
  const run = await findCurrentRun(pool);
  return run !== undefined && !run.isDemonstration && run.basis === (await basisOf(pool, county, on));
}

/**
 * One account for each role over made-up data, and none of them over real data, where the three officers are made at
 * the first start and their one-time passwords are told here and nowhere else.
 */
async function openAccounts(held: Held, { pool }: Database): Promise<void> {
  const places = await findBusiestPlaces(pool);
  if (!places) return;
  if (places.isDemonstration) {
    await layDemonstration(pool, places, SOURCES);
    await layDemoChanges(pool, places.county, SOURCES.now());
    await layReach(pool);
    await layPairingDemonstration(pool, places, SOURCES.now());
    await layWarningDemonstration(pool);
    return tell(held, 'demonstration');
  }
  await closeDemonstration(pool);
  await closeDemoChanges(pool, SOURCES.now());
  await layReach(pool);
  for (const officer of await openFirstOfficers(pool, places.county, SOURCES)) tell(held, 'officer', officer);
}

/** Over made-up data the offices have begun to pay; gives how many awards were proposed. */
async function showAid({ setting }: Held, pool: Database['pool']): Promise<number> {
  const places = await findBusiestPlaces(pool);
  if (!places) return 0;
  const { county, school } = places;
  const listEntitled = entitledOf(setting.dataFolder);
  const keys = openKeys(setting.keyFile);
  return layAidDemonstration({ pool, keys, sources: SOURCES, county, school, listEntitled });
}

async function printResults({ setting }: Held, { pool }: Database): Promise<void> {
  const found = await findSummary(pool);
  const run = await findCurrentRun(pool);
  if (!found?.summary || !run) return;
  printFound(process.stdout, found.summary, join(setting.dataFolder, run.folder), setting.language);
}

const batchesParts = (
  { dataFolder, county, keyFile, on, language }: StartSetting,
  { pool, address }: Database,
): Parameters<typeof startBatches>[0] => ({
  ...{ pool, address, dataFolder, keyFile, on, language },
  baseFolder: county,
});

const resultsOf = ({ dataFolder }: StartSetting): string => join(dataFolder, 'results');

async function listen(held: Held, database: Promise<ReturnType<typeof openPool>>): Promise<string> {
  const { host, port, language, isRemoteAllowed, dataFolder, county, uploads } = held.setting;
  const intake = { dataFolder, baseFolder: county, limits: uploads, wake: () => held.batches?.wake() };
  held.app = buildServer({
    ...{ database, run: held.run, page: PAGE_FOLDER, isRemoteAllowed, intake },
    sources: SOURCES,
    keyFile: held.setting.keyFile,
    city: held.setting.city,
  });
  return listenAt(held.app, placeOf(host, port), language);
}

/** Imports in a process of its own. A failure is fatal only where no earlier results can be shown. */
async function importCounty(held: Held, database: Database, url: string, hasResults: boolean): Promise<void> {
  const { county, isOwnCounty, on, persons, seed, language } = held.setting;
  tell(held, 'opened', { url });
  held.run.begin(!isOwnCounty);
  const line = progressLine(process.stderr, language);
  const job = {
    folder: county,
    ...(isOwnCounty ? {} : { demo: { county: '431321', persons, seed } }),
    on,
    out: resultsOf(held.setting),
    dataFolder: held.setting.dataFolder,
    address: database.address,
    keyFile: held.setting.keyFile,
    language,
  };
  held.importing = startImport(job, (progress) => {
    held.run.step(progress);
    line.show(progress);
  });
  try {
    await held.importing.finished;
    await openAccounts(held, database);
    held.run.end();
  } catch (error) {
    held.run.end(say(START_TEXTS.importFailed, language));
    if (held.stopping || !hasResults) throw error;
    reportFailure(error, language);
    tell(held, 'failed', { url });
  } finally {
    line.end();
  }
}

/** Stops in order: no more questions, no import, then the database. Safe to call twice. */
function stop(held: Held): Promise<void> {
  const close = async (): Promise<void> => {
    held.importing?.stop();
    // first of all, so that the next start finds the port free and waits for the rest
    await held.app?.close();
    await held.batches?.stop();
    await held.upkeep?.stop();
    await held.sealer?.stop();
    await held.database?.close();
  };
  held.stopping ??= close();
  return held.stopping;
}

/** Without its database the service can do nothing: it ends with the reason, at once if it cannot end in order. */
async function endOn(fault: unknown, held: Held): Promise<void> {
  if (held.stopping) return;
  const code = reportFailure(fault, held.setting.language);
  setTimeout(() => process.exit(code), 10_000).unref();
  await stop(held).catch(() => {});
  process.exit(code);
}

/** The same Ctrl-C may come twice, from the terminal and passed on by npm; a later one means: at once. */
const SAME_SIGNAL_MS = 1000;

function stopOnSignal(held: Held): void {
  const now = performance.now();
  held.stoppedAt ??= now;
  if (held.stopping && now - held.stoppedAt > SAME_SIGNAL_MS) process.exit(1);
  if (held.stopping) return;
  void stop(held).then(() => {
    tell(held, 'stopped', { folder: held.setting.dataFolder });
    process.exit(0);
  });
}

type Detail = {
  readonly url?: string;
  readonly folder?: string;
  readonly seconds?: number | undefined;
  readonly name?: string;
  readonly fullName?: string;
  readonly password?: string;
} & Partial<Played>;

function tell({ setting }: Held, key: StartText, { seconds, ...detail }: Detail = {}): void {
  const told = { ...detail, ...(seconds === undefined ? {} : { seconds: seconds.toFixed(1) }) };
  console.log(say(START_TEXTS[key], setting.language, told));
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
