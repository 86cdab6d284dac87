import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built page lies. */
export const PAGE_FOLDER = join(ROOT, 'dist', 'web');

/** One number for all that the page is built from. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const folder = join(ROOT, 'web');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, join(ROOT, 'package-lock.json')]) {
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Builds the page where it is missing or older than its sources; `tell` is called before and after a build. */
export async function buildPage(tell: (seconds?: number) => void): Promise<void> {
  const mark = join(PAGE_FOLDER, 'sources.sha256');
  const wanted = hashOfSources();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  tell();
  const began = performance.now();
  const next = `${PAGE_FOLDER}.${process.pid}`;
  await runVite(next);
  writeFileSync(join(next, 'sources.sha256'), wanted);
  rmSync(PAGE_FOLDER, { recursive: true, force: true });
  putInPlace(next);
  tell((performance.now() - began) / 1000);
}

/** Two starts over one checkout may build the same page at once: the one that comes second has nothing to add. */
function putInPlace(built: string): void {
  try {
    renameSync(built, PAGE_FOLDER);
  } catch (error) {
    if (!existsSync(join(PAGE_FOLDER, 'sources.sha256'))) throw error;
    rmSync(built, { recursive: true, force: true });
  }
}

/** In a process of its own, so that the server answers meanwhile. */
function runVite(out: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const words = [vite, 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'];
  const child = spawn(process.execPath, words, {
    cwd: join(ROOT, 'web'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the page was not built (${code})`)),
    );
  });
}
