import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeDemo } from '../../src/demo/index.ts';
import { loadCharacters, nameKeys } from '../../src/linkage/index.ts';
import { faultsOfAxe } from './axe.ts';
import { cookieOf, makeFolder, openBrowser, type Started, startFuzhi, tellPage } from './started.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const CHINESE = /[\u3400-\u9fff]/;
const folder = makeFolder();
let started: Started;
let browser: Browser;
let page: Page;
let address: string;
/** The session of the data officer, once the demonstration has one. */
let cookie: string | undefined;
/** The account that a test begins with, whatever the one before it left. */
let signedIn: string | undefined;
/** What the browser complained of: no page may give it cause. */
let complaints: string[];

beforeAll(async () => {
  const county = join(folder.path, 'data', 'county');
  // hands that err more than usual leave pairs that only a person can decide
  await makeDemo({ county: '431321', persons: 12_000, seed: 7, mix: 'harsh', out: county });
  started = startFuzhi(folder.path);
  address = (await started.says(/(http:\/\/127\.0\.0\.1:\d+)/))[1]!;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  expect(await started?.end(), started?.said()).toBe(0);
  folder.remove();
});

async function open(path: string, language = 'zh', width = 1440, height = 900): Promise<Page> {
  page = await browser.newPage({ viewport: { width, height } });
  if (cookie !== undefined) {
    const [name, value] = cookie.split('=') as [string, string];
    await page.context().addCookies([{ name, value, url: address }]);
  }
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.addInitScript((chosen) => {
    if (!localStorage.getItem('fuzhi.language')) localStorage.setItem('fuzhi.language', chosen);
  }, language);
  await page.goto(address + path);
  return page;
}

beforeEach(() => {
  complaints = [];
  cookie = signedIn;
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tellPage(page);
  await page?.close();
  expect(complaints).toEqual([]);
});

/** Takes the first choice of a list by the keyboard, as an office does that types all day. */
async function chooseFirst(label: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.ant-select-item-option-active').last().waitFor();
  await page.keyboard.press('Enter');
}

/** What the server answers to a question. */
const answer = async (path: string) =>
  (await fetch(address + path, { headers: { cookie: cookie ?? '' } })).json();

/** Asks for a change as an officer of the demonstration; gives the answer. */
async function asOfficer(role: string) {
  const held = await cookieOf(address, role);
  const { csrf } = await (await fetch(`${address}/api/access/me`, { headers: { cookie: held } })).json();
  const headers = { cookie: held, 'x-fuzhi-csrf': csrf, 'content-type': 'application/json' };
  return async (path: string, body: object) =>
    (await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

const personsOf = async (list: string): Promise<string[]> => {
  const { items } = await answer(`/api/${list}?limit=100`);
  return [...new Set<string>(items.map((item: { personId: string }) => item.personId))];
};

const wholeNumber = (text: string | null): number => Number((text ?? '').replace(/[^0-9]/g, ''));

describe('While the first import runs', () => {
  test('the page is open at once and shows how far the import is, then lets people in', async () => {
    await open('/');
    await page
      .getByText(/正在准备页面|正在导入/)
      .first()
      .waitFor();
    expect(started.said()).not.toContain('就绪');
    await page.getByRole('button', { name: /数据管理员/ }).click({ timeout: 240_000 });
    await page.getByRole('heading', { name: '总览' }).waitFor();
    complaints = complaints.filter((text) => !text.includes('401')); // nobody is signed in at first
  }, 250_000);
});

describe('Over the results', () => {
  beforeAll(async () => {
    await started.says(/就绪/);
    signedIn = await cookieOf(address, 'data-officer');
    cookie = signedIn;
  });

  test('the counts are those that the terminal printed', async () => {
    await open('/');
    const card = page.getByRole('link', { name: /^应学未学 [\d,]+ 人/ });
    const printed = wholeNumber(/应学未学\s+(\d+)/.exec(started.said())![1]!);
    expect(wholeNumber(await card.locator('.card-count').textContent())).toBe(printed);
    expect(printed).toBeGreaterThan(0);
  });

  test('every number of a township leads to exactly that many children', async () => {
    await open('/');
    const numbers = page.getByRole('table', { name: '各乡镇' }).locator('tbody td:not(.sum) a');
    const shown = wholeNumber(await numbers.first().textContent());
    await numbers.first().click();
    await page.locator('table.data').waitFor();
    expect(wholeNumber(await page.locator('output.total').textContent())).toBe(shown);
    expect(await page.locator('table.data tbody tr').count()).toBe(Math.min(shown, 50));
    expect(new URL(page.url()).searchParams.get('township')).toBeTruthy();
  });

  test('a list is narrowed by township and kind, and by a name', async () => {
    await open('/out-of-school');
    const total = async () => wholeNumber(await page.locator('output.total').textContent());
    await page.locator('table.data').waitFor();
    const all = await total();
    await chooseFirst('类别');
    await page.waitForURL(/kind=/);
    await chooseFirst('乡镇');
    await page.waitForURL(/township=/);
    await page.waitForFunction((before) => {
      const text = document.querySelector('output.total')?.textContent ?? '';
      return Number(text.replace(/\D/g, '')) < before;
    }, all);
    await page.getByRole('button', { name: '清除条件' }).click();
    const name = (await page.locator('td.name a').first().textContent())!;
    await page.getByRole('searchbox', { name: '按姓名查找' }).fill(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(/name=/);
    await expect.poll(total).toBeLessThan(all);
    expect(await page.locator('td.name a').allTextContents()).toContain(name);
  });

  test('a child’s page tells why it is listed and on which rows that rests, without a full number', async () => {
    await open('/out-of-school');
    const name = (await page.locator('td.name a').first().textContent())!;
    await page.locator('td.name a').first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { name: '为何在名单上' }).waitFor();
    expect(await page.locator('.row-card .evidence-mark').count()).toBeGreaterThan(0);
    expect(await page.locator('.row-card').count()).toBeGreaterThan(0);
    expect(await page.locator('body').textContent()).not.toMatch(/\d{15}/);
    expect(page.url()).toMatch(/\/persons\/P\d+$/);
  });

  test('a child is found by the first letters of its name, from any page by one key, and its page opens', async () => {
    await open('/unaided');
    const link = page.locator('td.name a').first();
    const name = (await link.textContent())!;
    await page.locator('main').focus();
    await page.keyboard.press('/');
    await page.locator('#find-box').waitFor();
    await page.keyboard.type(nameKeys(name, loadCharacters()).initials);
    await page.keyboard.press('Enter');
    await page.locator('table.data').waitFor();
    const [found] = await page.locator('td.name a').allTextContents();
    expect(new URL(page.url()).search).toBe('');
    await page.locator('td.name a').first().click();
    await page.getByRole('heading', { name: new RegExp(found!) }).waitFor();
    await page.getByRole('heading', { name: '这些行属于此人' }).waitFor();
    expect(page.url()).toMatch(/\/persons\/P\d+$/);
    expect(await page.locator('main').textContent()).not.toMatch(/\d{15}/);
    await page.getByRole('button', { name: '返回' }).click();
    await page.locator('table.data').waitFor();
    await page.keyboard.press('/');
    await page.locator('#find-box').fill(name);
    await page.keyboard.press('Enter');
    await page.locator('.match.name').first().waitFor();
    expect(await page.locator('td.name a').allTextContents()).toContain(name);
  });

  test('a clerk assigns children to their townships; the officer finds them as the township’s own, and what is overdue is told in words', async () => {
    cookie = await cookieOf(address, 'county-clerk');
    await open('/out-of-school');
    await page.locator('table.data').waitFor();
    const total = wholeNumber(await page.locator('output.total').textContent());
    await page
      .getByLabel(/^选择 /)
      .first()
      .check();
    await page.getByText('已选 1 条').waitFor();
    await page.getByRole('button', { name: /^选择符合条件的全部/ }).click();
    await page.getByRole('button', { name: '分派', exact: true }).click();
    await page.getByLabel('各自所在乡镇').check();
    await page.getByLabel('期限（可不填）').fill('2100-01-31');
    await page.keyboard.press('Tab'); // the calendar that hung below the field goes
    const confirm = page.getByRole('button', { name: /^确认分派 \d/ });
    await confirm.click();
    await page
      .locator('.told-done')
      .filter({ hasText: /已分派/ })
      .waitFor();
    const given = wholeNumber(
      /已分派 ([\d,]+) 条/.exec((await page.locator('.told-done').textContent())!)![1]!,
    );
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThanOrEqual(total);
    await page.locator('td.assigned').filter({ hasText: '2100年1月31日前' }).first().waitFor();
    expect(await faultsOfAxe(page)).toEqual([]);

    cookie = await cookieOf(address, 'township-officer');
    const mine = await answer('/api/out-of-school?assigned=mine&limit=200');
    const all = await answer('/api/out-of-school?limit=200');
    expect(mine.total).toBeGreaterThan(0);
    expect(mine.total).toBe(all.total);
    await page.close();
    await open('/out-of-school?assigned=mine');
    await page.locator('table.data').waitFor();
    expect(wholeNumber(await page.locator('output.total').textContent())).toBe(mine.total);
    expect(await page.locator('.overdue').count()).toBe(0);
    await page.goto(address);
    const row = page.getByRole('table', { name: '当前工作' }).getByRole('row', { name: /^应学未学/ });
    expect(wholeNumber(await row.getByRole('cell').nth(1).textContent())).toBe(mine.total);
    await row.getByRole('link').nth(1).click();
    await page.locator('table.data').waitFor();
    expect(wholeNumber(await page.locator('output.total').textContent())).toBe(mine.total);
  });

  test('columns that are not wanted go, and stay away after a reload', async () => {
    await open('/out-of-school');
    await page.locator('table.data').waitFor();
    await page.locator('.column-choice summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: '监护人' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('th').filter({ hasText: '监护人' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('.column-choice').getAttribute('open')).toBeNull();
    await page.reload();
    await page.locator('table.data').waitFor();
    expect(await page.locator('th').filter({ hasText: '监护人' }).count()).toBe(0);
    await page.locator('.column-choice summary').click();
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect.poll(() => page.locator('th').filter({ hasText: '监护人' }).count()).toBe(1);
  });

  test('a list goes out with the columns on the page, its count, its checksum, who took it and what for', async () => {
    cookie = await cookieOf(address, 'county-clerk');
    await open('/out-of-school');
    cookie = signedIn;
    await page.locator('table.data').waitFor();
    const total = wholeNumber(await page.locator('output.total').textContent());
    await page.locator('.column-choice summary').click();
    await page.getByRole('checkbox', { name: '监护人' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '导出' }).click();
    await dialog.getByText('请写明用途（至少 4 个字）').waitFor();
    await dialog.getByLabel('CSV').check();
    await dialog.getByLabel('用途').fill('入户核查前打印');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^fuzhi-out-of-school-[\d-]+\.csv$/);
    const rows = parseCsv(readFileSync(await file.path(), 'utf8').slice(1)) as string[][];
    const mark = rows.pop()![0]!;
    expect(rows[0]).toContain('姓名');
    expect(rows[0]).not.toContain('监护人');
    expect(rows).toHaveLength(total + 1);
    expect(mark).toContain(`以上 ${total} 行`);
    expect(mark).toMatch(/SHA-256 [0-9a-f]{64}.*用途：入户核查前打印/);
  });

  /** What somebody may do on the page, and what the Tab key leads to, one after the other; a group of choices is one place. */
  const reachable = async (): Promise<{ readonly wanted: string[]; readonly reached: string[] }> => {
    const count = await page.evaluate(() => {
      const places =
        'main :is(a[href], button, input, select, textarea, summary, [role="combobox"], [tabindex="0"])';
      let at = 0;
      for (const one of document.querySelectorAll<HTMLElement>(places)) {
        const isShown = one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled');
        // a group of radio buttons is entered once, and walked by the arrows
        const isOther = one instanceof HTMLInputElement && one.type === 'radio' && !one.checked;
        if (isShown && !isOther && one.tabIndex >= 0) one.dataset.tabbed = String(at++);
      }
      (document.activeElement as HTMLElement | null)?.blur();
      return at;
    });
    const reached = new Set<string>();
    for (let i = 0; i < count + 60 && reached.size < count; i++) {
      await page.keyboard.press('Tab');
      const mark = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.tabbed ?? '');
      if (mark !== '') reached.add(mark);
    }
    const wanted = Array.from({ length: count }, (_, i) => String(i));
    return { wanted, reached: [...reached].sort((a, b) => Number(a) - Number(b)) };
  };

  test.each(['/?boundaries=2022-09-30', '/out-of-school', '/review', '/divisions'])(
    'everything that can be done on %s is reached by Tab alone',
    async (path) => {
      cookie = await cookieOf(address, 'county-clerk');
      await open(path);
      cookie = signedIn;
      await page.locator('main :is(table, .pair)').first().waitFor();
      await page.waitForLoadState('networkidle');
      const { wanted, reached } = await reachable();
      expect(wanted.length).toBeGreaterThan(3);
      expect(reached).toEqual(wanted);
    },
  );

  test('a child is chosen and assigned without a mouse', async () => {
    cookie = await cookieOf(address, 'county-clerk');
    await open('/out-of-school');
    cookie = signedIn;
    await page.locator('table.data').waitFor();
    await page.locator('table.data tbody input[type="checkbox"]').first().focus();
    await page.keyboard.press('Space');
    const give = page.getByRole('button', { name: '分派', exact: true });
    await give.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('a change of divisions that waits is approved by a second person, and the switch keeps the total', async () => {
    cookie = await cookieOf(address, 'county-clerk');
    await open('/divisions');
    cookie = signedIn;
    const row = page.getByRole('row').filter({ hasText: '印塘镇' });
    await row.getByRole('button', { name: '复核通过' }).focus();
    await page.keyboard.press('Enter');
    await row.getByText('起生效').waitFor();
    await page.goto(`${address}/`);
    const table = page.getByRole('table', { name: '各乡镇' });
    await table.waitFor();
    const totals = async () => (await table.locator('tfoot td').allTextContents()).join(' ');
    const before = await totals();
    await page.getByText('按当时区划').click();
    await page.getByText('按 2022年9月30日 的区划统计').waitFor();
    await table.waitFor();
    expect(await totals()).toBe(before);
  });

  test('a role is granted in a division that is found by its sound, by the keyboard alone', async () => {
    cookie = await cookieOf(address, 'security-officer');
    await open('/grants');
    cookie = signedIn;
    await page.getByRole('combobox', { name: '范围（区划）' }).focus();
    await page.keyboard.type('shuangfengxian');
    await page.getByText('湖南省 娄底市 双峰县 · 431321').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.grant-form').getByTitle('湖南省 娄底市 双峰县 · 431321').waitFor();
  });

  test('a pair shows both rows side by side and draws where its weight comes from', async () => {
    await open('/review');
    const pair = page.locator('.pair').first();
    await pair.waitFor();
    expect(await pair.locator('.side-name').count()).toBe(2);
    const bars = pair.getByRole('img');
    expect(await bars.count()).toBeGreaterThanOrEqual(3);
    expect(await bars.first().getAttribute('aria-label')).toMatch(/先验/);
    const weights = await pair.locator('.waterfall tbody .number').allTextContents();
    const total = Number((await pair.locator('.waterfall tfoot .number').textContent())!.replace('−', '-'));
    const sum = weights.reduce((all, weight) => all + Number(weight.replace('−', '-')), 0);
    expect(Math.abs(sum - total)).toBeLessThan(0.6); // each is rounded to a tenth
  });

  test('a child whose rows a score joined shows by what weights', async () => {
    const ids = (await Promise.all(['unaided', 'out-of-school'].map(personsOf))).flat();
    const stories = await Promise.all(ids.map((id) => answer(`/api/persons/${id}`)));
    const joined = stories.find((story) => story.joins.length > 0);
    await open(`/persons/${joined.personId}`);
    await page.getByRole('heading', { name: '为何认定是同一人' }).waitFor();
    const shown = page.locator('.pair .waterfall').last();
    const heaviest = joined.joins.at(-1).weight / 1000;
    expect(await shown.locator('tfoot .number').textContent()).toBe(`+${heaviest.toFixed(1)}`);
    expect(await page.locator('.weights .bar').count()).toBeGreaterThan(0);
  });

  test('a child with two thousand rows opens at once: the first are laid out, the rest on asking', async () => {
    const child = (await personsOf('out-of-school'))[0]!;
    const story = await answer(`/api/persons/${child}`);
    const [row] = story.rows;
    story.rows = Array.from({ length: 2000 }, (_, i) => ({
      ...row,
      row: i + 2,
      register: 'roster',
      isEvidence: i === 1999,
    }));
    await open('/find');
    await page.route(`**/api/persons/${child}?*`, (asked) => asked.fulfill({ json: story }));
    await page.route(`**/api/persons/${child}`, (asked) => asked.fulfill({ json: story }));
    await page.goto(`${address}/persons/${child}`);
    await page.getByRole('heading', { name: '这些行属于此人' }).waitFor();
    expect(await page.locator('.row-card').count()).toBe(50);
    expect(await page.locator('.timeline li').count()).toBeLessThan(150);
    // what the listing rests on is not among those that are left out
    expect(await page.locator('.row-card .evidence-mark').count()).toBe(1);
    await page.getByRole('button', { name: '这些行属于此人: 继续显示（还有 1,950 条）' }).click();
    await expect.poll(() => page.locator('.row-card').count()).toBe(100);
    expect(await faultsOfAxe(page)).toEqual([]);
  });

  test('a pair is decided by one key and taken back by another, and the queue moves on', async () => {
    await open('/review');
    const first = page.locator('.queue-card').first();
    await first.locator('.pair').waitFor();
    await page.keyboard.press('y');
    await first.getByText('已判定：是同一人').waitFor();
    expect(await page.locator('.queue-card').nth(1).getAttribute('aria-current')).toBe('true');
    await page.goto(`${address}/review?kind=decided`);
    await page.getByText('您的结论：是同一人').waitFor();
    await page.keyboard.press('z');
    await page.getByRole('button', { name: /^不是/ }).waitFor();
  });

  test('whoever decides blindly sees no weight', async () => {
    await open('/review/blind');
    await page.locator('.sides').waitFor();
    expect(await page.locator('.waterfall').count()).toBe(0);
    await page.getByRole('button', { name: '说不准' }).click();
    await page.getByText(/已标 1 \//).waitFor();
  });

  test('a township officer sees one township and no other page, a stranger is refused in words', async () => {
    cookie = await cookieOf(address, 'township-officer');
    await open('/');
    cookie = signedIn;
    await page.getByRole('heading', { name: '总览' }).waitFor();
    expect(await page.locator('.frame nav a').allTextContents()).not.toContain('应助未助');
    const villages = page.getByRole('table', { name: '各村' }).locator('tbody td.sum a');
    const inVillage = wholeNumber(await villages.first().textContent());
    await villages.first().click();
    await page.locator('table.data').waitFor();
    expect(wholeNumber(await page.locator('output.total').textContent())).toBe(inVillage);
    expect(new URL(page.url()).searchParams.has('village')).toBe(true);
    await page.goto(`${address}/unaided`);
    await page.getByText('您的角色没有“查看应助未助名单”的权限').waitFor();
    cookie = undefined;
    await open('/out-of-school');
    cookie = signedIn;
    await page.getByLabel('账号', { exact: true }).fill('demo-county-clerk');
    await page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('账号、密码或动态口令不对').waitFor();
    complaints = complaints.filter((text) => !/40[13]/.test(text));
  });

  test('a newcomer changes the one-time password, sets up the second factor and signs in with it', async () => {
    const officer = await asOfficer('system-officer');
    const made = await officer('/api/access/accounts', { name: 'newcomer', fullName: '新来的人' });
    const granting = await asOfficer('security-officer');
    const role = { accountId: made.accountId, role: 'county-clerk', scope: '431321' };
    await granting('/api/access/grants', role);
    cookie = undefined;
    await open('/');
    cookie = signedIn;
    const next = 'Lantern-7-harbour';
    const enter = async (password: string): Promise<void> => {
      await page.getByLabel('账号', { exact: true }).fill('newcomer');
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '登录' }).click();
    };
    await enter(made.password);
    await page.getByRole('heading', { name: '修改密码' }).waitFor();
    expect(await faultsOfAxe(page)).toEqual([]);
    await page.getByLabel('原密码').fill(made.password);
    await page.getByLabel('新密码', { exact: true }).fill('short');
    await page.getByLabel('再输一遍新密码').fill('short');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('alert').filter({ hasText: '10' }).waitFor();
    await page.getByLabel('新密码', { exact: true }).fill(next);
    await page.getByLabel('再输一遍新密码').fill(next);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('heading', { name: '绑定动态口令' }).waitFor();
    // no page opens before it is done
    await page.goto(`${address}/out-of-school`);
    await page.getByRole('heading', { name: '绑定动态口令' }).waitFor();
    const secret = (await page.locator('.secret code').textContent())!.replaceAll(' ', '');
    const code = (at: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
    expect(await faultsOfAxe(page)).toEqual([]);
    await page.getByLabel('动态口令（6 位）').fill(code(Date.now()));
    // what was scanned stays what is shown
    expect((await page.locator('.secret code').textContent())!.replaceAll(' ', '')).toBe(secret);
    await page.getByRole('button', { name: '确认绑定' }).click();
    await page.locator('table.data').waitFor();
    await page.getByRole('button', { name: '账号：新来的人' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await enter(next);
    await page.getByLabel('动态口令（6 位）').fill('000000');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('账号、密码或动态口令不对').waitFor();
    await page.getByLabel('动态口令（6 位）').fill(code(Date.now() + 30_000));
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '账号：新来的人' }).waitFor();
    complaints = complaints.filter((text) => !/4(0[013]|22)/.test(text));
  });

  test.each(['', 'large strong'])('axe finds nothing against WCAG 2.2 AA (%s)', async (ease) => {
    const child = (await personsOf('out-of-school'))[0]!;
    await open('/');
    await page.evaluate((words) => localStorage.setItem('fuzhi.ease', words), ease);
    const more = ['/documents', '/divisions', '/dropout/rates?boundaries=2022-09-30'];
    const aid = ['/aid/programmes', '/aid/settlement'];
    const lists = ['/', '/out-of-school', '/review', '/review/blind', '/unplaced', `/persons/${child}`];
    for (const path of ease === '' ? [...lists, ...more, ...aid] : lists) {
      await page.goto(address + path);
      await page.waitForLoadState('networkidle');
      expect(await faultsOfAxe(page), path).toEqual([]);
    }
  });

  test('larger type and stronger contrast are switched on from the frame without a mouse, and stay', async () => {
    await open('/');
    const shown = () =>
      page.evaluate(() => {
        const { fontSize } = getComputedStyle(document.documentElement);
        const { color } = getComputedStyle(document.querySelector('.note')!);
        const link = getComputedStyle(document.querySelector('main a')!);
        return { fontSize, color, line: link.textDecorationLine };
      });
    await page.locator('.note').first().waitFor();
    const before = await shown();
    const choose = async (nth: number): Promise<void> => {
      await page.getByRole('button', { name: '长者版/无障碍' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.ant-dropdown:visible .ant-dropdown-menu-item-active').waitFor();
      for (let i = 0; i < nth; i++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.ant-dropdown:visible').count()).toBe(0);
    };
    await choose(0);
    await choose(1);
    await expect.poll(async () => (await shown()).fontSize).toBe('18px');
    await page.reload();
    await page.locator('.note').first().waitFor();
    const after = await shown();
    expect(after).toMatchObject({ fontSize: '18px', line: 'underline' });
    expect(after.color).not.toBe(before.color);
    expect(before.fontSize).not.toBe('18px');
    expect(before.line).toBe('none');
  });

  test('every page of the menu is opened by the keyboard alone', async () => {
    cookie = await cookieOf(address, 'county-clerk');
    await open('/');
    cookie = signedIn;
    const frame = page.locator('header.frame nav a');
    await frame.nth(5).waitFor();
    const groups = await frame.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    const opened = new Set<string>();
    const enter = async (within: string, href: string): Promise<void> => {
      // by Tab from where the focus stands, around the page if need be
      for (let i = 0; i < 200; i++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate((nav) => {
          const one = document.activeElement;
          return one?.closest(nav) ? one.getAttribute('href') : null;
        }, within);
        if (at === href) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === href);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      opened.add(href);
    };
    const below: string[] = [];
    for (const group of groups) {
      await enter('header.frame nav', group);
      const pages = await page
        .locator('nav.submenu a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      below.push(...pages);
      for (const one of pages.filter((href) => !opened.has(href) && href !== '/visits'))
        await enter('nav.submenu', one);
    }
    expect([...opened].sort()).toEqual(
      [...new Set([...groups, ...below])].filter((href) => href !== '/visits').sort(),
    );
    expect(opened.size).toBeGreaterThan(20);
  });

  test('in English no word of the frame is left in Chinese', async () => {
    const data =
      '.place, .chart > [role=img], .opener, .account, .name, .side-name, .value, dd, .sides td, tbody th, .filters .ant-select, .frame-end button, h1';
    await open('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    for (const path of ['/', '/out-of-school', '/unaided', '/waiting', '/review', '/unplaced', '/nowhere']) {
      await page.goto(address + path);
      await page.waitForLoadState('networkidle');
      const frame = await page.evaluate((left) => {
        for (const node of document.querySelectorAll(left)) node.remove();
        const labels = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap(
          (node) => ['aria-label', 'placeholder', 'title'].map((name) => node.getAttribute(name) ?? ''),
        );
        const own = labels.filter((label) => !/ – /.test(label)); // a pair is labelled by its names
        return [document.title, document.body.textContent, ...own].join('\n');
      }, data);
      expect(`${path}: ${frame}`).not.toMatch(CHINESE);
    }
    complaints = [];
  });

  test.each(['zh', 'en'])(
    'a telephone shows every page without scrolling sideways (%s)',
    async (language) => {
      await open('/out-of-school', language, 390, 844);
      const child = (await page.locator('td.name a').first().getAttribute('href'))!;
      const pair = await answer('/api/review?limit=1');
      const paired = `/persons/${pair.items[0].pair.left.personId}`;
      for (const path of ['/', '/unaided', '/waiting', '/review', '/unplaced', child, paired]) {
        await page.goto(address + path);
        await page.waitForLoadState('networkidle');
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(`${path} ${width}`).toBe(`${path} 390`);
      }
      cookie = await cookieOf(address, 'security-officer');
      await page.close();
      await open('/grants', language, 390, 844);
      cookie = signedIn;
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
  );
});
