import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const FUZHI = fileURLToPath(new URL('../../bin/fuzhi.mjs', import.meta.url));

/** A folder for one journey's data; others may pass through it, as the database's user must. */
export function makeFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'fuzhi-journey-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A running `fuzhi start`, or one that has ended. */
export type Started = {
  readonly child: ChildProcess;
  /** All that it said so far. */
  said(): string;
  /** The first match in what it says, now or later; rejects when it ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end; gives the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Its exit code, once it has ended by itself. */
  readonly ended: Promise<number | null>;
};

/** Starts `fuzhi start` with its data under `folder`, on a free port unless one is given. */
export function startFuzhi(
  folder: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(process.execPath, [FUZHI, 'start', ...words], {
    env: {
      ...process.env,
      FUZHI_DATA: join(folder, 'data'),
      FUZHI_PORT: '0',
      FUZHI_DEMO_WORK: 'none',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stdout.setMaxListeners(0);
  child.stderr.setMaxListeners(0);
  const closed = once(child, 'close');
  const ended = closed.then(() => child.exitCode);
  return {
    child,
    said: () => said,
    async says(pattern) {
      for (;;) {
        const found = pattern.exec(said);
        if (found) return found;
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`it ended without saying ${pattern}:\n${said}`);
        }
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), closed]);
      }
    },
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}

/** Opens the browser that `npm test` found, or Debian's. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.FUZHI_BROWSER ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Signs in to a started service as the demonstration's account for a role; gives the cookie, as a header has it. */
export async function cookieOf(address: string, role: string): Promise<string> {
  const body = JSON.stringify({ name: `demo-${role}`, password: 'Fuzhi-demo-2026' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/api/access/session`, { method: 'POST', headers, body });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`${role} cannot sign in: ${await answer.text()}`);
  return cookie;
}

/** Prints where a page stands and what it shows, for whoever reads why a journey failed. */
export async function tellPage(page: Page | undefined): Promise<void> {
  if (!page || page.isClosed()) return;
  const shown = await page.locator('body').innerText({ timeout: 5_000 }).catch(String);
  process.stderr.write(`the page stood at ${new URL(page.url()).pathname}:\n${shown.slice(0, 2_000)}\n`);
}
