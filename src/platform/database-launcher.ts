import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserFault } from '../kernel/index.ts';
import { isOpenToOthers, NOBODY, readyBinaries, runsAsRoot } from './database-binaries.ts';

/** A running PostgreSQL of ours: where its socket is, and how to stop it. */
export type Postmaster = {
  readonly socketFolder: string;
  /** Asks it to stop and does not wait: for the last breath of this process. */
  stopSoon(): unknown;
  /** Stops it in the orderly way and waits until its files are at rest. */
  stop(): Promise<unknown>;
};

/** The major version that npm's package brings. */
const VERSION = '18';

type Place = {
  readonly shelf: string;
  readonly data: string;
  readonly sockets: string;
  readonly log: string;
};

/** A unix socket's path may hold about 100 bytes; ours adds `/.s.PGSQL.5432`. */
const LONGEST_SOCKET_FOLDER = 80;

/**
 * Where the cluster of a data folder lives: in it, or under /var/lib where `nobody` could not reach it. The folder then
 * holds a note of the place, so that a data folder removed and made anew starts empty.
 */
function placeOf(dataFolder: string): Place {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const shelf = !runsAsRoot() || isOpenToOthers(folder) ? folder : shelfElsewhere(folder);
  const near = join(shelf, 'socket');
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const sockets = Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER ? near : join(tmpdir(), `fuzhi-${mark}`);
  return { shelf, data: join(shelf, 'postgres'), sockets, log: join(shelf, 'postgres.log') };
}

/** The folder of the socket of a data folder that holds a cluster; undefined where there is none. Makes nothing. */
export function findSockets(dataFolder: string): string | undefined {
  const folder = resolve(dataFolder);
  const isElsewhere = runsAsRoot() && existsSync(folder) && !isOpenToOthers(folder);
  if (!existsSync(folder) || (isElsewhere && !existsSync(join(folder, 'postgres-at.txt')))) return undefined;
  const place = placeOf(folder);
  return existsSync(place.data) ? place.sockets : undefined;
}

/** The log of a data folder's server. */
export const findLog = (dataFolder: string): string => placeOf(dataFolder).log;

function shelfElsewhere(folder: string): string {
  const note = join(folder, 'postgres-at.txt');
  if (!existsSync(note)) writeFileSync(note, join('/var/lib/fuzhi', randomUUID()));
  const shelf = readFileSync(note, 'utf8').trim();
  mkdirSync(shelf, { recursive: true });
  return shelf;
}

/** A folder of mode 0700 owned by the database's user; refuses one that somebody else laid in our way. */
function ownFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  const owner = process.getuid?.();
  const isOurs = owner === undefined || found.uid === owner || (owner === 0 && found.uid === NOBODY);
  if (!found.isDirectory() || !isOurs) {
    throw new UserFault('database-not-started', { reason: `${path} belongs to another user`, log: path });
  }
  chmodSync(path, 0o700);
  if (runsAsRoot()) chownSync(path, NOBODY, NOBODY);
}

const asDatabaseUser = () => ({
  cwd: '/',
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
  ...(runsAsRoot() ? { uid: NOBODY, gid: NOBODY } : {}),
});

/** Makes the cluster under another name first, so that a start killed half-way leaves nothing that looks whole. */
function makeCluster(binaries: string, place: Place): void {
  sweepHalves(place);
  const half = `${place.data}.new-${process.pid}`;
  ownFolder(half);
  const locale =
    process.platform === 'linux'
      ? ['--locale=C.UTF-8']
      : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const words = ['-D', half, '-U', 'fuzhi', '--auth=trust', '--encoding=UTF8', ...locale];
  const made = spawnSync(join(binaries, 'bin', 'initdb'), words, { ...asDatabaseUser(), encoding: 'utf8' });
  if (made.status !== 0) {
    const reason = made.error?.message ?? lastLine(`${made.stdout}\n${made.stderr}`);
    throw new UserFault('database-not-started', { reason, log: place.log });
  }
  try {
    renameSync(half, place.data);
  } catch (error) {
    if (!existsSync(place.data)) throw error;
    rmSync(half, { recursive: true, force: true }); // another start was quicker
  }
}

/** Takes away what killed starts left half made; another start may be making its own at this moment. */
function sweepHalves({ shelf }: Place): void {
  for (const name of readdirSync(shelf)) {
    const found = /^postgres\.new(?:-(?<pid>\d+))?$/.exec(name);
    if (!found) continue;
    const pid = Number(found.groups?.pid);
    if (!(pid > 0) || pid === process.pid || !isAlive(pid))
      rmSync(join(shelf, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';

/** The process that a cluster's lock file names, where it lives and is PostgreSQL (numbers are used again). */
function findPostmaster(data: string): number | undefined {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  if (!(pid > 1)) return undefined;
  if (process.platform === 'linux') {
    const line = `/proc/${pid}/cmdline`;
    const command = existsSync(line) ? readFileSync(line, 'utf8') : '';
    return command.includes('postgres') && command.includes(data) ? pid : undefined;
  }
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/**
 * What the server keeps of its pages by itself: a sixteenth of the machine, between what it needs and what a county's search
 * takes. A page that it must ask the system for costs a look-up more than reading it.
 */
const bufferMegabytes = (machine: number): number =>
  Math.min(512, Math.max(64, Math.floor(machine / 2 ** 20 / 16)));

/** No personal data in the log: failing statements and their values stay out of it. */
const SETTINGS = [
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  `shared_buffers=${bufferMegabytes(totalmem())}MB`,
  'max_connections=40',
  'max_parallel_workers_per_gather=0',
  'timezone=UTC',
];

function launch(binaries: string, place: Place): ChildProcess {
  ownFolder(place.sockets);
  const log = openSync(place.log, 'a', 0o600);
  const settings = [...SETTINGS, 'listen_addresses=', `unix_socket_directories=${place.sockets}`];
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', place.data, ...settings.flatMap((setting) => ['-c', setting])],
    // its own process group: Ctrl-C in the terminal reaches us alone, and we stop it after the last query
    { ...asDatabaseUser(), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone already
  }
}

async function stopPostmaster(data: string, pid: number): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT'] as const) {
    signal(pid, name);
    for (let i = 0; i < 400; i++) {
      if (findPostmaster(data) !== pid) return;
      await pause(25);
    }
  }
}

/**
 * Starts the PostgreSQL of a data folder, or takes over the one that a killed process left running.
 * `answers` tells whether a server answers on the socket folder. Throws `UserFault` when it cannot be started.
 */
export async function startPostmaster(
  dataFolder: string,
  answers: (socketFolder: string) => Promise<boolean>,
  givenBinaries?: string,
): Promise<Postmaster> {
  const place = placeOf(dataFolder);
  const binaries = givenBinaries ?? readyBinaries(place.shelf);
  if (!existsSync(place.data)) makeCluster(binaries, place);
  if (givenBinaries === undefined) refuseOtherVersion(place.data);
  const deadline = Date.now() + 30_000;
  let child: ChildProcess | undefined;
  while (!(await answers(place.sockets))) {
    if (Date.now() > deadline) throw notStarted(place);
    const isRunning = findPostmaster(place.data) !== undefined;
    const isStarting = child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
    if (!isRunning && !isStarting) {
      if (child !== undefined) await pause(200); // the orphans of a killed server still hold its memory
      rmSync(join(place.data, 'postmaster.pid'), { force: true });
      child = launch(binaries, place);
    }
    await pause(20);
  }
  const pid = findPostmaster(place.data);
  return {
    socketFolder: place.sockets,
    stopSoon: () => pid !== undefined && signal(pid, 'SIGINT'),
    stop: async () => pid !== undefined && (await stopPostmaster(place.data, pid)),
  };
}

function refuseOtherVersion(data: string): void {
  const file = join(data, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found !== VERSION) throw new UserFault('database-other-version', { found, wanted: VERSION });
}

function notStarted(place: Place): UserFault {
  const reason = existsSync(place.log) ? lastLine(readFileSync(place.log, 'utf8')) : '?';
  return new UserFault('database-not-started', { reason, log: place.log });
}
