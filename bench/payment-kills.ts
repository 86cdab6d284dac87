/**
 * Kills the process that approves, sends and reads the bank's return, as often as asked, each time at another moment.
 * Gate: nothing half done and nothing twice, looked at after every kill.
 * npm run bench -- payment-kills [KILLS]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs the test of the crash with more lives. */
export async function run([kills = '40']: readonly string[]): Promise<boolean> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const result = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'src/aid/payment/crash.test.ts'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, FUZHI_KILLS: kills } },
  );
  return result.status === 0;
}
