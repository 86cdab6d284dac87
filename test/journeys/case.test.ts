import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeDemo } from '../../src/demo/index.ts';
import { faultsOfAxe } from './axe.ts';
import { makeFolder, openBrowser, type Started, startFuzhi } from './started.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const PASSWORD = 'Fuzhi-demo-2026';
/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const folder = makeFolder();
let started: Started;
let browser: Browser;
let address: string;
const complaints: string[] = [];
const pages: Record<string, Page> = {};

/** Somebody of the demonstration at a browser of their own, signed in. */
async function as(role: string): Promise<Page> {
  const known = pages[role];
  if (known) return known;
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.locator('input').first().fill(`demo-${role}`);
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').first().waitFor();
  pages[role] = page;
  return page;
}

/** Does over the wire what the page would send. */
async function post(role: string, path: string, body: object): Promise<{ status: number; json: unknown }> {
  const page = await as(role);
  return page.evaluate(
    async ([to, sent]) => {
      const { csrf } = await (await fetch('/api/access/me')).json();
      const headers = { 'x-fuzhi-csrf': csrf, 'content-type': 'application/json' };
      const answer = await fetch(`/api/dropout/cases/${to}`, { method: 'POST', headers, body: sent });
      return { status: answer.status, json: await answer.json() };
    },
    [path, JSON.stringify(body)] as const,
  );
}

/** Chooses in a form by its words, typed into the list. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().click();
  await page.keyboard.insertText(option);
  await page.locator('.ant-select-item-option-active', { hasText: option }).last().waitFor();
  await page.keyboard.press('Enter');
}

const begin = (page: Page, act: string) => page.getByRole('button', { name: act, exact: true }).click();
const submit = (page: Page) =>
  page
    .getByRole('button', { name: '提 交' })
    .or(page.getByRole('button', { name: '提交' }))
    .click();
const told = (page: Page, act: string) => page.getByText(`已登记：${act}`).waitFor();

const day = (before: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    new Date(Date.now() - before * 86_400_000),
  );

beforeAll(async () => {
  const county = join(folder.path, 'data', 'county');
  await makeDemo({ county: '431321', persons: 12_000, seed: 7, mix: 'harsh', out: county });
  started = startFuzhi(folder.path);
  address = (await started.says(/(http:\/\/127\.0\.0\.1:\d+)/))[1]!;
  await started.says(/就绪|Ready/);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  expect(await started?.end(), started?.said()).toBe(0);
  folder.remove();
});

let personId: string;

test('the township finds its suspect in the queue; a reply without its papers is refused with the grounds', async () => {
  const page = await as('township-officer');
  await page.goto(`${address}/dropout`);
  await page.getByRole('heading', { name: '控辍保学台账' }).waitFor();
  expect(await faultsOfAxe(page)).toEqual([]);
  await page.getByRole('link', { name: '办理案件' }).click();
  await page.locator('td.name a').first().click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  personId = page.url().split('/').at(-1)!;
  await begin(page, '入户核实');
  expect(await faultsOfAxe(page)).toEqual([]);
  await choose(page, '核实结果', '省外就读无学籍');
  await page.getByLabel('核实地点').fill('新塘村3组');
  await page.getByLabel('见到何人').fill('祖母');
  await submit(page);
  const alert = page.getByRole('alert');
  await alert.getByText('核实结果“省外就读无学籍”须附：就读学校在读证明。').waitFor();
});

test('the first visit at home and the persuasion are recorded on the page', async () => {
  const page = await as('township-officer');
  await choose(page, '核实结果', '真正失学辍学');
  await submit(page);
  await told(page, '入户核实');
  const plan = { cause: 'learning', measures: ['persuade'], responsible: '王老师', until: '2099-12-31' };
  expect(await post('county-clerk', `${personId}/plan`, { data: plan })).toMatchObject({ status: 201 });
  await page.reload();
  await begin(page, '劝返记录');
  await page.getByLabel('劝返人员').fill('王老师、李干部');
  await page.getByLabel('地点', { exact: true }).fill('新塘村3组');
  await page.getByLabel('见到何人').fill('父亲');
  await choose(page, '结果', '同意返校');
  await submit(page);
  await told(page, '劝返记录');
  await page.getByText('王老师、李干部').waitFor();
});

test('the bureau makes a notice and takes it out as a Word file', async () => {
  const page = await as('county-clerk');
  await page.goto(`${address}/dropout/cases/${personId}`);
  await begin(page, '出具文书');
  await choose(page, '文书', '限期返校（复学）通知书');
  await page.getByLabel('送达对象（监护人）').fill('周父');
  await submit(page);
  await told(page, '出具文书');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载文书（Word）' }).click();
  const taken = await download;
  expect(taken.suggestedFilename()).toMatch(/返通〔\d{4}〕1号\.docx$/);
  expect(
    readFileSync((await taken.path())!)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('placed, returned, followed and signed, the case is closed on the page', async () => {
  const clerk = await as('county-clerk');
  await clerk.reload();
  await begin(clerk, '安置学位');
  const school = await (await as('school')).evaluate(async () => {
    const me = await (await fetch('/api/access/me')).json();
    return me.roles[0].scope as string;
  });
  const place = { placement: 'other-school', school, grade: '五年级', isReserved: true, startOn: day(30) };
  expect(await post('county-clerk', `${personId}/place`, { data: place })).toMatchObject({ status: 201 });
  const page = await as('school');
  await page.goto(`${address}/dropout/cases/${personId}`);
  await begin(page, '确认返校');
  await page.getByLabel('返校日期').fill(day(30));
  await page.getByLabel('班级').fill('五（2）班');
  await choose(page, '材料类别', '返校入学登记或学籍在读页');
  await page
    .locator('.act-form input[type=file]')
    .setInputFiles({ name: '学籍页.png', mimeType: 'image/png', buffer: PNG });
  await page.getByRole('checkbox', { name: /学籍页\.png/ }).waitFor();
  await submit(page);
  await told(page, '确认返校');
  const attended = { fromOn: day(29), toOn: day(1), schoolDays: 21, presentDays: 20 };
  expect(await post('school', `${personId}/attend`, { data: attended })).toMatchObject({ status: 201 });
  for (const [role, level, post_] of [
    ['school', 'school', '校长'],
    ['township-officer', 'township', '乡镇长'],
  ] as const)
    expect(await post(role, `${personId}/sign`, { data: { level, post: post_ } })).toMatchObject({
      status: 201,
    });
  await clerk.reload();
  await clerk.locator('details summary').click();
  await clerk.getByText('签字未齐，尚缺：教育局。').first().waitFor();
  await begin(clerk, '签字');
  await clerk.getByLabel('职务').fill('包片领导');
  await submit(clerk);
  await told(clerk, '签字');
  await begin(clerk, '销号');
  await submit(clerk);
  await clerk.getByText('本案已了结').waitFor();
  expect(await faultsOfAxe(clerk)).toEqual([]);
});

test('the ledgers, the rate and the child’s page tell of the closed case; the pages hold on a telephone', async () => {
  const page = await as('county-clerk');
  await page.goto(`${address}/dropout/rates`);
  await page.locator('.rate-share', { hasText: '100.00%' }).first().waitFor();
  expect(await faultsOfAxe(page)).toEqual([]);
  await page.goto(`${address}/persons/${personId}`);
  await page.getByRole('link', { name: '控辍保学案件：已销号' }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    '/dropout',
    '/dropout/cases',
    `/dropout/cases/${personId}`,
    '/dropout/rates',
    '/dropout/reports',
    '/dropout/templates',
    '/dropout/children',
  ]) {
    await page.goto(address + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([path, isWider]).toEqual([path, false]);
    expect([path, await faultsOfAxe(page)]).toEqual([path, []]);
  }
  expect(complaints).toEqual([]);
});

test('from the number on the start page to zero: every disabled child gets its placement and its plan', async () => {
  const page = await as('county-clerk');
  await page.goto(address);
  const card = page.getByRole('link', { name: /没有一人一案/ });
  await card.click();
  await page.waitForURL(/duty=no-plan/);
  await page.locator('td.name a').first().waitFor();
  expect(await faultsOfAxe(page)).toEqual([]);
  await page.locator('td.name a').first().click();
  await page.getByRole('heading', { name: '办理记录' }).waitFor();
  expect(await faultsOfAxe(page)).toEqual([]);
  const rowKey = page.url().split('/').at(-1)!;
  const write = (row: string, path: string, data: object) =>
    page.evaluate(
      async ([to, body]) => {
        const { csrf } = await (await fetch('/api/access/me')).json();
        const headers = { 'x-fuzhi-csrf': csrf, 'content-type': 'application/json' };
        const answer = await fetch(`/api/ledgers/disabled/rows/${to}`, { method: 'POST', headers, body });
        return answer.status;
      },
      [`${row}/${path}`, JSON.stringify({ data })] as const,
    );
  const placement = {
    ...{
      placement: 'mainstream',
      metOn: day(3),
      members: '李医师、王校长、赵理事',
      guardianOpinion: 'agreed',
    },
    assessment: '能在支持下随班就读',
  };
  expect(await write(rowKey, 'decisions/placement', placement)).toBe(201);
  await page.reload();
  await begin(page, '一人一案');
  await page.getByLabel('本学年目标').fill('适应学校生活');
  await choose(page, '支持措施', '资源教室辅导');
  await page.keyboard.press('Escape');
  await page.getByLabel('责任教师').fill('陈老师');
  await page.getByLabel('方案有效至').fill(day(-200));
  await submit(page);
  await told(page, '一人一案');
  const plan = { goals: '适应学校生活', measures: ['aids'], responsible: '陈老师', until: day(-200) };
  const rest = await page.evaluate(async () =>
    (await (await fetch('/api/ledgers/disabled/rows?limit=200&duty=no-plan')).json()).items.map(
      (row: { rowKey: string }) => row.rowKey,
    ),
  );
  for (const row of rest) {
    await write(row, 'decisions/placement', placement);
    expect(await write(row, 'entries/plan', plan)).toBe(201);
  }
  await page.goto(address);
  await card.waitFor();
  expect(await card.locator('.card-count').innerText()).toMatch(/^0\s/);
  await card.click();
  await page.getByText('没有符合条件').or(page.locator('.empty')).first().waitFor();
});
