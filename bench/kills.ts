/**
 * Kills with signal 9, each time at another moment: the process that checks and tries an import (two kills of five), a service
 * in which people decide pairs (two of five), one that takes a batch in and undoes it, and PostgreSQL itself under people at work.
 * Gate: nothing lost, half done or doubled, looked at after every kill of a service and after every import.
 * npm run bench -- kills [KILLS]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs the test of the crash with more lives. */
export async function run([kills = '500']: readonly string[]): Promise<boolean> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const result = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'apps/server/batches-crash.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, FUZHI_KILLS: kills } },
  );
  return result.status === 0;
}
