import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { UserFault } from '../kernel/index.ts';
import { isDatabaseAway } from './database-away.ts';
import { findLog, findSockets, type Postmaster, startPostmaster } from './database-launcher.ts';

/** How another process reaches the same database; holds no password for the embedded one. */
export type DatabaseAddress = pg.ClientConfig;

/** An open database; closed by its opener. */
export type Database = {
  readonly pool: pg.Pool;
  readonly address: DatabaseAddress;
  /** Ends all connections and stops the embedded server. */
  close(): Promise<void>;
};

/** `url`: the office's own PostgreSQL. Without it an embedded one keeps its files under `dataFolder`. */
export type DatabaseOptions = {
  readonly dataFolder: string;
  readonly url?: string | undefined;
  /** A PostgreSQL folder (holds `bin`) instead of the one npm brings. */
  readonly binaries?: string;
  /** Told when the embedded server could not be brought back after it had died: nothing can be asked any more. */
  readonly onLost?: (fault: unknown) => void;
  /** Told once where another process has the folder open: it may be ending, so it is waited for. Without this it is not. */
  readonly onBusy?: () => void;
};

const DATE = 1082;
const INT8 = 20;
const ONE_OWNER = 7_210_431;

/** `pg` gives dates as local midnight (a day off in UTC) and int8 as text: dates stay ISO, our int8 fit a double. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

/** A pool whose dates are ISO text and whose int8 are numbers. The caller ends it. */
export function openPool(address: DatabaseAddress, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...address, types: TYPES, max });
  pool.on('error', () => {}); // an idle connection that breaks is replaced; the next query tells
  // one that breaks while it is in use tells its query; without a listener it would end the whole service
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Opens the embedded database of a data folder, or the one at `url`. Throws `UserFault`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url ? openOwn(options.url) : openEmbedded(options);
}

/**
 * Opens a database that exists, also while another process has it open: the other one then goes on owning it, and closing
 * ends our connections alone. Throws `UserFault` where the data folder holds none.
 */
export async function joinDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url) return openOwn(options.url);
  const socketFolder = findSockets(options.dataFolder);
  if (socketFolder === undefined)
    throw new UserFault('database-not-found', { folder: resolve(options.dataFolder) });
  try {
    return await openEmbedded(options);
  } catch (error) {
    if (!(error instanceof UserFault) || error.code !== 'data-folder-in-use') throw error;
    const address = { host: socketFolder, user: 'fuzhi', database: 'fuzhi' };
    const pool = openPool(address);
    return { pool, address, close: () => pool.end() };
  }
}

async function openOwn(url: string): Promise<Database> {
  const address = { connectionString: url };
  const pool = openPool(address);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new UserFault('database-unreachable', { reason: reasonOf(error) });
  }
  return { pool, address, close: () => pool.end() };
}

/** The system's word for it (ECONNREFUSED, 28P01), never the address or the account. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'no answer';

/** The running server of a data folder, and the connection that owns the folder. */
type Held = { readonly postmaster: Postmaster; readonly owner: pg.Client };

async function hold({ dataFolder, binaries }: DatabaseOptions): Promise<Held> {
  const postmaster = await startPostmaster(dataFolder, answers, binaries);
  const owner = await ownAlone(postmaster.socketFolder, dataFolder);
  try {
    await makeDatabase(owner);
    return { postmaster, owner };
  } catch (error) {
    await owner.end().catch(() => {});
    throw error;
  }
}

/** How long one waits for another user of the folder: one that ends needs seconds, one that works does not end by it. */
const BUSY_MS = 15_000;

/** How long a server may break off while it is being asked: it goes down, and is then started anew. */
const AWAY_MS = 30_000;

async function holdWithin(options: DatabaseOptions, busyMs: number, onBusy?: () => void): Promise<Held> {
  const began = Date.now();
  let isTold = false;
  for (;;) {
    try {
      return await hold(options);
    } catch (error) {
      const isBusy = error instanceof UserFault && error.code === 'data-folder-in-use';
      const isAway = isDatabaseAway(error);
      const left = (isBusy ? busyMs : isAway ? AWAY_MS : 0) - (Date.now() - began);
      if (left <= 0) throw isAway ? notStarted(options, error) : error;
      if (isBusy && !isTold) onBusy?.();
      isTold ||= isBusy;
      await pause(200);
    }
  }
}

const notStarted = ({ dataFolder }: DatabaseOptions, error: unknown): UserFault =>
  new UserFault('database-not-started', { reason: reasonOf(error), log: findLog(dataFolder) });

/** Starts the server of a data folder, and starts it again where it dies while it is open. */
async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  let held = await holdWithin(options, options.onBusy ? BUSY_MS : 0, options.onBusy);
  let isClosing = false;
  let returning = Promise.resolve();
  const host = held.postmaster.socketFolder;
  const address = { host, user: 'fuzhi', database: 'fuzhi' };
  const stopSoon = (): unknown => held.postmaster.stopSoon();
  const watch = (): void => {
    held.owner.once('end', () => {
      if (!isClosing) returning = bringBack();
    });
  };
  const bringBack = async (): Promise<void> => {
    try {
      // another process may have joined between the death of the server and its return
      held = await holdWithin(options, AWAY_MS);
      watch();
    } catch (error) {
      options.onLost?.(error);
    }
  };
  process.on('exit', stopSoon);
  watch();
  const pool = openPool(address);
  const close = async (): Promise<void> => {
    isClosing = true;
    await returning;
    await pool.end();
    // the lock goes with the server: whoever starts meanwhile waits for the end of this one and never joins it
    await held.postmaster.stop();
    await held.owner.end().catch(() => {});
    process.off('exit', stopSoon);
  };
  return { pool, address, close };
}

async function answers(host: string): Promise<boolean> {
  const client = new pg.Client({ host, user: 'fuzhi', database: 'postgres', connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/**
 * Holds a lock as long as this process lives, so that two never write one data folder; the lock of a killed process
 * goes with its connection.
 */
async function ownAlone(host: string, folder: string): Promise<pg.Client> {
  const client = new pg.Client({ host, user: 'fuzhi', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    ONE_OWNER,
  ]);
  if (rows[0]!.held) return client;
  await client.end();
  throw new UserFault('data-folder-in-use', { folder: resolve(folder) });
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const found = await client.query("select 1 from pg_database where datname = 'fuzhi'");
  if (found.rowCount === 0) await client.query('create database fuzhi');
}
