import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultsOfAxe } from './axe.ts';
import { cookieOf, makeFolder, openBrowser, type Started, startFuzhi } from './started.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 400_000 });

const folder = makeFolder();
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
let started: Started;
let browser: Browser;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  const at = process.env.FUZHI_STANDING;
  if (at) {
    address = at;
    return;
  }
  started = startFuzhi(folder.path, ['--persons', '12000']);
  address = (await started.says(/就绪.*?(http:\S+\d)/))[1]!;
});
afterAll(async () => {
  await browser?.close();
  if (started) expect(await started.end(), started.said()).toBe(0);
  folder.remove();
});

async function picture(page: Page, name: string): Promise<void> {
  const pictures = process.env.FUZHI_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function phoneOf(role: string, language = 'zh'): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...PHONE,
    permissions: ['geolocation'],
    geolocation: { latitude: 27.45, longitude: 112.19, accuracy: 12 },
  });
  const [name, value] = (await cookieOf(address, role)).split('=') as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  await context.addInitScript((chosen) => localStorage.setItem('fuzhi.language', chosen), language);
  return context;
}

/** A page that is served without a network from now on. */
async function openVisits(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/visits`);
  await page.locator('.door-card').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('fuzhi-visits')).keys()).length))
    .toBeGreaterThan(5);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/visits')) !== undefined))
    .toBe(true);
  return page;
}

async function sign(page: Page): Promise<void> {
  const box = (await page.locator('canvas').boundingBox())!;
  await page.locator('canvas').scrollIntoViewIfNeeded();
  const at = (await page.locator('canvas').boundingBox()) ?? box;
  await page.mouse.move(at.x + 30, at.y + 60);
  await page.mouse.down();
  for (let i = 1; i < 12; i++) await page.mouse.move(at.x + 30 + i * 22, at.y + 60 + (i % 3) * 20);
  await page.mouse.up();
}

/** A photo as a camera would bring it: the page's own mark, drawn by the browser. */
const photo = async (page: Page): Promise<Buffer> => page.screenshot({ type: 'jpeg', quality: 60 });

const stores = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** All that the browser keeps for the doors, as raw text. */
const rawText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('fuzhi-door-'));
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(found!.name!);
      request.onsuccess = () => resolve(request.result);
    });
    const all = await new Promise<{ id: string; body: ArrayBuffer }[]>((resolve) => {
      const request = database.transaction('sealed').objectStore('sealed').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    const key = await new Promise<{ key: CryptoKey }>((resolve) => {
      const request = database.transaction('meta').objectStore('meta').get('owner');
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    const taken = await crypto.subtle.exportKey('raw', key.key).then(
      () => 'the key came out',
      () => '',
    );
    return taken + all.map(({ body }) => new TextDecoder('utf-8').decode(body)).join('');
  });

describe('A visit where there is no network', () => {
  test('is filled in, survives a closed page, is sent once, stands on the case; signing out leaves nothing', async () => {
    const context = await phoneOf('county-clerk');
    let page = await openVisits(context);
    await picture(page, 'visits-list-zh-390');
    const name = (await page.locator('.door-card h3').first().textContent())!.slice(0, 2);

    await context.setOffline(true);
    await page.reload();
    await page.getByText('没有网络').waitFor();
    await page.locator('.door-card').first().waitFor();
    await page.getByRole('button', { name: '填写走访' }).first().click();
    await page.getByLabel('核实结果').selectOption('truly-out');
    await page.getByLabel('核实地点').fill('石牛村三组家中');
    await page.getByLabel('见到何人').fill('监护人');
    await page.getByLabel('情况说明').fill('在家务工，愿意返校。');
    await page.getByRole('button', { name: '记录当前位置' }).click();
    await page.getByText('27.45000, 112.19000').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo(page) });
    await page.locator('.door-photos img').waitFor();
    await sign(page);
    await page.getByRole('button', { name: '重新签名' }).waitFor();
    await page.getByLabel('联系电话').fill('13811112222');
    await picture(page, 'visits-form-zh-390');

    // closed in the middle: what was typed is still there
    await page.waitForTimeout(300);
    await page.reload();
    await page.getByRole('button', { name: '填写走访' }).first().click();
    await expect.poll(() => page.getByLabel('核实地点').inputValue()).toBe('石牛村三组家中');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo(page) });
    await page.locator('.door-photos img').waitFor();
    await sign(page);
    await page.getByRole('button', { name: '重新签名' }).waitFor();
    await page.getByLabel('联系电话').fill('13811112222');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('待发送').waitFor();
    await picture(page, 'visits-waiting-zh-390');
    const raw = await rawText(page);
    expect(raw.length).toBeGreaterThan(1000);
    for (const word of ['13811112222', '石牛村三组', name, 'personId', 'the key came out'])
      expect(raw).not.toContain(word);

    await page.close();
    await context.setOffline(false);
    const sent: number[] = [];
    context.on('response', (answer) => {
      if (answer.url().includes('/visits/submissions')) sent.push(answer.status());
    });
    page = await openVisits(context);
    await page.getByText('已送达').waitFor({ timeout: 60_000 });
    await picture(page, 'visits-delivered-zh-390');
    // asked once for its attachments, then taken once
    expect(sent).toEqual([409, 201]);

    const cookie = await cookieOf(address, 'county-clerk');
    const cases = await fetch(`${address}/api/dropout/cases?step=verified`, { headers: { cookie } });
    const { items } = await cases.json();
    expect(items).toHaveLength(1);
    expect(items[0].name).toContain(name);
    const shown = await fetch(`${address}/api/dropout/cases/${items[0].personId}`, { headers: { cookie } });
    const { acts, files } = await shown.json();
    expect(acts.filter(({ kind }: { kind: string }) => kind === 'verify')).toHaveLength(1);
    expect(files.map(({ kind }: { kind: string }) => kind)).toEqual(['visit-photo', 'signature']);
    expect(JSON.stringify(acts[0].told)).toContain('27.45000');

    expect((await stores(page)).filter((one) => one?.startsWith('fuzhi-door-'))).toHaveLength(1);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('textbox', { name: '账号' }).waitFor();
    expect(await stores(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('fuzhi.door.accounts'))).toBeNull();
    await context.setOffline(true);
    await page.reload();
    expect(await page.locator('.door-card').count()).toBe(0);
    await context.close();
  });

  test('what was saved waits for the same account when the session has ended', async () => {
    const context = await phoneOf('school');
    const page = await context.newPage();
    await page.goto(`${address}/visits`);
    await page.getByRole('heading', { name: '走访', exact: true }).waitFor();
    await context.clearCookies();
    await page.reload();
    await page.getByText('登录已过期').waitFor();
    await page.getByRole('button', { name: '重新登录' }).click();
    await page.getByRole('textbox', { name: '账号' }).waitFor();
    await context.close();
  });

  test.each(['zh', 'en'])(
    'its pages fit a telephone and a desk and are clean for everybody (%s)',
    async (language) => {
      const context = await phoneOf('county-clerk', language);
      const page = await openVisits(context);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await faultsOfAxe(page)).toEqual([]);
      await picture(page, `visits-list-${language}-390`);
      await page.locator('.door-card .door-main').first().click();
      await page.locator('.door-form').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await faultsOfAxe(page)).toEqual([]);
      await page.getByRole('button', { name: language === 'zh' ? '保存' : 'Save', exact: true }).click();
      await page.locator('.door-note.is-bad').waitFor();
      await picture(page, `visits-form-missing-${language}-390`);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${address}/visits`);
      await page.locator('.door-card').first().waitFor();
      await picture(page, `visits-list-${language}-1440`);
      await context.close();
      const desk = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const [name, value] = (await cookieOf(address, 'county-clerk')).split('=') as [string, string];
      await desk.addCookies([{ name, value, url: address }]);
      await desk.addInitScript((chosen) => localStorage.setItem('fuzhi.language', chosen), language);
      const arrivals = await desk.newPage();
      await arrivals.goto(`${address}/dropout/arrivals`);
      await arrivals.locator('.empty').waitFor();
      await picture(arrivals, `arrivals-empty-${language}`);
      await desk.close();
    },
  );

  test('only the visit page may ask for place and microphone, and the worker serves no answer of the API', async () => {
    const policy = async (path: string) =>
      (await fetch(address + path)).headers.get('permissions-policy') ?? '';
    expect(await policy('/visits')).toContain('microphone=(self)');
    expect(await policy('/')).toContain('microphone=()');
    expect(await policy('/visitsx')).toContain('microphone=()');
    const worker = readFileSync('web/public/visits-worker.js', 'utf8');
    expect(worker).toContain("pathname.startsWith('/api/')");
  });
});
