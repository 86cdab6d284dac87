import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Database, type DatabaseOptions, migrate, openDatabase } from '../src/platform/index.ts';

/**
 * Opens an empty database in the newest shape. The first of a test run makes it, all later ones copy that one's files:
 * making a cluster and bringing it through every migration costs seconds, and each file of tests wants its own.
 */
export async function openMigrated(options: DatabaseOptions): Promise<Database> {
  const templates = process.env.FUZHI_TEST_TEMPLATES;
  if (templates) copyCluster(await template(templates, options.binaries), options.dataFolder);
  const database = await openDatabase(options);
  if (!templates) await migrate(database.pool);
  return database;
}

async function template(folder: string, binaries: string | undefined): Promise<string> {
  const mark = createHash('sha256')
    .update(binaries ?? '')
    .digest('hex');
  const ready = join(folder, mark.slice(0, 8));
  if (existsSync(ready)) return ready;
  // another file may make one at the same time: the first that is whole stays
  const half = join(folder, randomUUID().slice(0, 8));
  open(half);
  const database = await openDatabase({ dataFolder: half, ...(binaries ? { binaries } : {}) });
  await migrate(database.pool);
  await database.close();
  // what a test lays need not outlive the machine
  appendFileSync(join(half, 'postgres', 'postgresql.conf'), '\nfsync = off\n');
  if (existsSync(ready)) rmSync(half, { recursive: true });
  else renameSync(half, ready);
  return ready;
}

/** The database's own user must reach it. */
function open(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const path of [dirname(folder), folder]) chmodSync(path, 0o755);
}

function copyCluster(from: string, to: string): void {
  open(to);
  const copied = spawnSync('cp', ['-a', join(from, 'postgres'), join(to, 'postgres')], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(`the cluster was not copied: ${copied.stderr}`);
}
