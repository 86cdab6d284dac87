import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../src/platform/index.ts';

/** A service in a process of its own that is to be killed. */
export function forkService<Told>(module: string, job: object, onTold: (told: Told) => void): ChildProcess {
  const service = fork(module, [], { serialization: 'advanced' });
  service.on('message', onTold);
  service.send(job);
  return service;
}

/** Kills it with signal 9; what it had told before it died is heard first. */
export async function killService(service: ChildProcess): Promise<void> {
  const gone = Promise.all([once(service, 'exit'), once(service, 'disconnect')]);
  service.kill('SIGKILL');
  await gone;
}

/** The process of the embedded PostgreSQL of a data folder. */
export const postmasterOf = (dataFolder: string): number =>
  Number.parseInt(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

/** Nobody's transaction is under way: what the killed service had sent is done or forgotten. */
export async function untilStill(pool: Database['pool']): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ n: number }>(
      `select count(*) as n from pg_stat_activity
       where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    );
    if (rows[0]!.n === 0) return;
  }
}
