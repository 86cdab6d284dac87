import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Once a test run: a folder for the databases that `openMigrated` copies; gone at the end. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-templates-'));
  chmodSync(folder, 0o755);
  process.env.FUZHI_TEST_TEMPLATES = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
