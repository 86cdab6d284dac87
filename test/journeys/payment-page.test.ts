import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { decisionOf, PROGRAMME } from '../payment-world.ts';
import { AidWorld } from './aid-world.ts';
import { faultsOfAxe } from './axe.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

let world: AidWorld;
beforeAll(async () => {
  world = await AidWorld.open();
  await world.propose(Array.from({ length: 4 }, (_, i) => decisionOf(i + 1)));
});
afterAll(() => world?.close());
afterEach(async () => {
  await world.page?.close();
  expect(world.complaints.splice(0)).toEqual([]);
});

const open: AidWorld['as'] = (...to) => world.as(...to);
const picture = (name: string) => world.picture(name);
const press = (name: string | RegExp) => world.press(name);
const shows = (text: string | RegExp) => world.shows(text);
const wait = (days: number): void => world.wait(days);

/** The bank's return on the file that the page gave out: one card is closed. */
async function bankReturn(batchId: number, failing: number | undefined): Promise<string> {
  const got = world.page.waitForEvent('download');
  await press('银行代发 .csv');
  const path = join(world.folder, `bank-${batchId}.csv`);
  await (await got).saveAs(path);
  const { readFileSync } = await import('node:fs');
  const [, ...lines] = readFileSync(path, 'utf8').replace('\ufeff', '').trim().split('\n');
  const rows = lines.slice(0, -1).map((line, i) => `${line},${i === failing ? '失败,账户已销户' : '成功,'}`);
  const back = join(world.folder, `回盘-${batchId}.csv`);
  writeFileSync(back, ['序号,户名,账号,金额,摘要,处理结果,失败原因', ...rows].join('\n'));
  return back;
}

async function enterAccounts(accounts: readonly (readonly [name: string, number: string])[]): Promise<void> {
  await open('aid-clerk', '/aid/accounts');
  for (const [name, number] of accounts) {
    await world.page.getByLabel(`户名 ${name}`).fill(`${name}的监护人`);
    await world.page.getByLabel(`账号 ${name}`).fill(number);
    await world.page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: '登记', exact: true })
      .click();
    await shows('已登记，待另一人核对。');
    await world.page.getByLabel(`户名 ${name}`).waitFor({ state: 'detached' });
  }
  await open('county-clerk', '/aid/accounts');
  await world.page.getByRole('button', { name: '核对无误' }).first().waitFor();
  await picture('pay-accounts-zh');
  for (const _ of accounts) {
    const rows = await world.page.getByRole('button', { name: '核对无误' }).count();
    await world.page.getByRole('button', { name: '核对无误' }).first().click();
    await vi.waitUntil(
      async () => (await world.page.getByRole('button', { name: '核对无误' }).count()) < rows,
      10_000,
    );
  }
}

const nameOf = (n: number): string => decisionOf(n).name;

describe('Paying a term', () => {
  test('goes from awards to a reconciled batch through five pairs of hands, with an objection and a failed card paid again', async () => {
    await open('poverty-office', '/aid/awards');
    await press('联审通过 4 项');
    await shows('联审通过 4 项。');
    await picture('awards-zh');

    await enterAccounts([1, 2, 3, 4].map((n) => [nameOf(n), `6217 0000 0000 000${n}`] as const));

    await open('finance-office', '/aid/funds');
    await shows('还没有登记资金');
    await picture('funds-empty-zh');
    for (const source of ['中央', '省级', '县级']) {
      await world.page.getByRole('combobox', { name: '来源' }).click();
      await world.page.getByTitle(source, { exact: true }).click();
      await world.page.getByRole('combobox', { name: '项目' }).click();
      await world.page.getByTitle('家庭经济困难寄宿生生活补助').last().click();
      await world.page.getByLabel('金额（元）').fill('20,000');
      await world.page.getByLabel('文号').fill(`湘财教指〔2026〕88号 ${source}`);
      await press('登记');
      await shows('已办理。');
    }

    await open('aid-clerk', '/aid/batches');
    await press(/^制单（4 人/);
    await world.page.waitForURL(/batches\/1$/);
    await shows('须由有“复核发放”权限的人办理');
    await picture('batch-draft-zh');
    await open('county-clerk', '/aid/batches/1');
    await press('复核');
    await shows('已办理。');
    await open('aid-clerk', '/aid/batches/1');
    await world.page.getByLabel('公示上的监督电话').fill('0738-6820000 县学生资助中心');
    await press('公示');
    await shows('尚未开始');

    wait(1);
    await open(undefined, '/notices');
    await world.page.getByRole('link', { name: /拟发放名单公示/ }).click();
    await shows('监督电话');
    expect(await world.page.locator('.notice-sheet').innerText()).not.toMatch(/\d{6,}号|P\d{7}|户主/);
    await picture('notice-zh');
    expect(await faultsOfAxe(world.page)).toEqual([]);
    await open('aid-clerk', '/aid/batches/1');
    await world.page.getByLabel('公示序号').fill('2');
    await world.page.getByLabel('异议内容').fill('该生家有商铺');
    await press('登记异议');
    await shows('尚未答复：这一行暂缓，其余照常');
    wait(9);
    await open(undefined, '/notices/1');
    await shows('现在没有公示');
    await open('county-clerk', '/aid/batches/1');
    await world.page.getByLabel('答复').fill('经入户核实，商铺属其叔父');
    await press('异议不成立，照常发放');
    await shows('异议不成立');
    await picture('batch-objection-zh');

    await open('finance-office', '/aid/batches/1');
    await press('审批');
    await shows('已办理。');
    const back = await bankReturn(1, 1);
    await shows(/于 .* 生成 银行代发/);
    await press('送银行');
    await shows('还没有读入回盘');
    await world.page.locator('input[type=file]').setInputFiles(back);
    await shows('已读入 4 行：成功 3，退票 1，差异 0 处。');
    await picture('batch-returned-zh');
    expect(await faultsOfAxe(world.page)).toEqual([]);
    await press('办结');
    await shows('这一批已经了结。');

    await open('aid-clerk', '/aid/batches/1');
    const failed = (await world.database.pool.query(
      `select a.name from aid.line_outcome o join aid.payment_line l on l.line_id = o.line_id
       join aid.award a on a.award_id = l.award_id where o.outcome = 'failed'`,
    )) as { rows: { name: string }[] };
    await enterAccounts([[failed.rows[0]!.name, '6228 4800 0000 9999']]);
    await open('aid-clerk', '/aid/batches/1');
    await shows('新账号已核对，可以补发');
    await press('补发退票（新账号已核对的）');
    await world.page.waitForURL(/batches\/2$/);
    await shows('补发第 1 批退票');
    await open('county-clerk', '/aid/batches/2');
    await press('复核');
    await shows('已办理。');
    await open('finance-office', '/aid/batches/2');
    await press('审批');
    await shows('已办理。');
    const again = await bankReturn(2, undefined);
    await press('送银行');
    await world.page.locator('input[type=file]').setInputFiles(again);
    await shows('已读入 1 行：成功 1');
    await press('办结');
    await shows('这一批已经了结。');
    await picture('batch-reissue-zh');

    await open('finance-office', '/aid/funds');
    await shows('借贷合计 0.00 元');
    await picture('funds-zh');
    const row = world.page.getByRole('row', { name: /^合计/ });
    expect(await row.innerText()).toMatch(/60,000\.00[\s\S]*57,250\.00[\s\S]*2,750\.00/);
    expect(PROGRAMME).toBe('boarding-subsidy');
  });

  test.each([
    ['/aid/batches', 'zh', 390],
    ['/aid/batches/1', 'zh', 390],
    ['/aid/batches/1', 'en', 1440],
    ['/aid/batches/1', 'zh', 1920],
    ['/aid/batches', 'en', 1440],
    ['/aid/accounts', 'en', 390],
    ['/aid/funds', 'en', 1440],
    ['/aid/funds', 'zh', 390],
  ] as const)(
    '%s in %s at %i px has no fault of accessibility and nothing wider than the screen',
    async (path, language, width) => {
      await open('aid-clerk', path, language, width);
      await world.page.locator('.page-head').waitFor();
      await world.page.waitForLoadState('networkidle');
      await picture(`pay${path.replaceAll('/', '-')}-${language}-${width}`);
      expect(await faultsOfAxe(world.page)).toEqual([]);
      expect(
        await world.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
});
