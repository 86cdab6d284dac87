// npm test: a browser is there or is got; every check; every test; and one line at the end that says how it went.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (args, env = {}) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    .status ?? 1;

const browser = findBrowser();
const check = run(['checks/check.mjs']);
const folder = mkdtempSync(join(tmpdir(), 'fuzhi-test-'));
const report = join(folder, 'report.json');
const status = run(
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  browser ? { FUZHI_BROWSER: browser } : {},
);

let counts = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.log('the test runner left no report');
}
rmSync(folder, { recursive: true, force: true });
// A failed check or a runner that broke down outside a test is a failure too, though no test counts it.
const failed =
  counts.numFailedTests + (check === 0 ? 0 : 1) + (status !== 0 && counts.numFailedTests === 0 ? 1 : 0);
const passed = counts.numPassedTests + (check === 0 ? 1 : 0);
const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : '';
console.log(`${passed} passed, ${failed} failed${skipped}`);
process.exit(failed === 0 ? 0 : 1);
