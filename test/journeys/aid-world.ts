import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildPage, PAGE_FOLDER } from '../../apps/server/page-build.ts';
import { trackRun } from '../../apps/server/run-progress.ts';
import { buildServer } from '../../apps/server/server.ts';
import { inRequest } from '../../src/access/index.ts';
import { awardDecisions, type EntitledDecision, readPaymentRules } from '../../src/aid/index.ts';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { type Database, type HeldKeys, makeKeys } from '../../src/platform/index.ts';
import { openMigrated } from '../migrated.ts';
import { COUNTY } from '../payment-world.ts';
import { fixedSources, PASSWORD, signedIn } from '../signed-in.ts';
import { openBrowser } from './started.ts';

/** Somebody who signs in: a name, the role and where it is held. */
export type Hand = readonly [name: string, role: string, scope: string];

/** The offices that pay, one account each, in one county. */
export const OFFICES: readonly Hand[] = ['aid-clerk', 'poverty-office', 'county-clerk', 'finance-office'].map(
  (role) => [role, role, COUNTY],
);

/** A real server over an empty database, with a browser before it. */
export class AidWorld {
  readonly complaints: string[] = [];
  page!: Page;
  private constructor(
    readonly folder: string,
    readonly sources: ReturnType<typeof fixedSources>,
    readonly database: Database,
    readonly keys: HeldKeys,
    readonly app: ReturnType<typeof buildServer>,
    readonly address: string,
    readonly browser: Browser,
  ) {}

  static async open(hands: readonly Hand[] = OFFICES, seed = 9): Promise<AidWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'fuzhi-aid-journey-'));
    chmodSync(folder, 0o755);
    const sources = fixedSources('2026-11-02T02:00:00Z', seed);
    const database = await openMigrated({ dataFolder: join(folder, 'data') });
    const keyFile = join(folder, 'keys.json');
    const keys = makeKeys(keyFile, sources.chance);
    await buildPage(() => {});
    const app = buildServer({
      database: Promise.resolve(database.pool),
      ...{ run: trackRun(), page: PAGE_FOLDER, sources, keyFile },
      intake: { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} },
    });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    for (const [name, role, scope] of hands) await signedIn(database.pool, sources, [[role, scope]], name);
    return new AidWorld(folder, sources, database, keys, app, address, await openBrowser());
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.app?.close();
    await this.database?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Lets the student-aid office propose awards. */
  async propose(people: readonly EntitledDecision[]): Promise<void> {
    const { pool } = this.database;
    const { rows } = await pool.query(`select account_id from access.account where name = 'aid-clerk'`);
    const clerk = { accountId: rows[0].account_id as number, fullName: '资助中心 李敏' };
    await inRequest(pool, clerk, 'awards.propose', (db) =>
      awardDecisions(db, readPaymentRules(), clerk, people, this.sources.now()),
    );
  }

  /** Opens an address as somebody, or as nobody. */
  async as(name: string | undefined, path: string, language = 'zh', width = 1440): Promise<void> {
    await this.page?.close();
    this.page = await this.browser.newPage({ viewport: { width, height: 900 } });
    if (name !== undefined) {
      const { headers } = await this.app.inject({
        ...{ method: 'POST', url: '/api/access/session' },
        payload: { name, password: PASSWORD },
      });
      const [key, value] = String([headers['set-cookie']].flat()[0]).split(';')[0]!.split('=') as [
        string,
        string,
      ];
      await this.page.context().addCookies([{ name: key, value, url: this.address }]);
    }
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    await this.page.addInitScript((chosen) => localStorage.setItem('fuzhi.language', chosen), language);
    await this.page.goto(this.address + path);
  }

  async picture(name: string): Promise<void> {
    const pictures = process.env.FUZHI_PICTURES;
    if (pictures) await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  shows(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  /** Chooses in a box of the page. */
  async choose(box: string, title: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: box }).click();
    await this.page.locator('.ant-select-dropdown:visible').getByTitle(title).first().click();
  }

  /** Lets days go by. */
  wait(days: number): void {
    this.sources.at = new Date(this.sources.at.getTime() + days * 86_400_000);
  }

  /** What is wider than the screen by how many pixels. */
  overhang(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }
}
