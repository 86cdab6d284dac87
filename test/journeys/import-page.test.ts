import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cookieOf, makeFolder, openBrowser, type Started, startFuzhi } from './started.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const folder = makeFolder();
let started: Started;
let browser: Browser;
let page: Page;
let address: string;
let cookie: string;
let complaints: string[];

beforeAll(async () => {
  started = startFuzhi(folder.path, ['--persons', '3000']);
  address = (await started.says(/就绪.*?(http:\S+\d)/))[1]!;
  cookie = await cookieOf(address, 'data-officer');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  expect(await started?.end(), started?.said()).toBe(0);
  folder.remove();
});

async function open(path: string, language = 'zh', width = 1440, height = 900): Promise<void> {
  page = await browser.newPage({ viewport: { width, height } });
  const [name, value] = cookie.split('=') as [string, string];
  await page.context().addCookies([{ name, value, url: address }]);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.addInitScript((chosen) => localStorage.setItem('fuzhi.language', chosen), language);
  await page.goto(address + path);
}

beforeEach(() => {
  complaints = [];
});
afterEach(async () => {
  await page?.close();
  expect(complaints).toEqual([]);
});

/** Keeps a picture where a folder for it is named. */
async function picture(name: string): Promise<void> {
  const pictures = process.env.FUZHI_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

const listed = async (): Promise<number> => {
  const answer = await fetch(`${address}/api/unaided?limit=1`, { headers: { cookie } });
  return (await answer.json()).total;
};

/** The list of aided pupils of the demonstration, shortened by half and with one line that nobody can place. */
function faultyList(): { name: string; faulty: string; mended: string } {
  const county = join(folder.path, 'data', 'county');
  const name = readdirSync(county).find((file) => /^受助学生名单.*\.csv$/.test(file))!;
  const bytes = readFileSync(join(county, name));
  const text = new TextDecoder(bytes.includes(Buffer.from('姓名')) ? 'utf-8' : 'gb18030').decode(bytes);
  const lines = text.trimEnd().split(/\r?\n/);
  const kept = lines.slice(0, Math.ceil(lines.length / 2));
  const width = lines[2]!.split(',').length;
  return {
    name,
    mended: `${kept.join('\n')}\n`,
    faulty: `${[...kept, `99${','.repeat(width - 2)}三年级`].join('\n')}\n`,
  };
}

describe('Files brought in through the page', () => {
  test('a faulty file is told, mended, tried, taken in, changes the list, and is undone', async () => {
    const { name, faulty, mended } = faultyList();
    const before = await listed();
    const at = (folderName: string, content: string): string => {
      const path = join(folder.path, folderName === '' ? name : folderName);
      writeFileSync(path, content);
      return path;
    };
    await open('/imports');
    await page.getByRole('heading', { name: '导入', level: 1 }).waitFor();
    await page.locator('input[type=file]').setInputFiles(at('', faulty));
    await page.waitForURL(/\/imports\/\d+$/);
    const card = page.getByRole('region', { name });
    await card.getByText('识别为').first().waitFor({ timeout: 120_000 });
    await card.getByRole('link', { name: /待改的行 \.csv/ }).waitFor();
    await card.getByRole('button', { name: /逐行看问题/ }).click();
    await card.getByText('姓名和身份证号都没有').first().waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/\d{15}/);
    await picture('import-check-zh');

    // the sheet of answers to questions about aid belongs on another page, and is told which
    const answers = at(
      '待填.csv',
      '编号,姓名,学校,年级,班级,待查明事项,可填内容,答复\nP0000001,张小明,永丰小学,三年级,1班,在校寄宿,是、否,是\n',
    );
    await page.locator('input[type=file]').setInputFiles(answers);
    const strange = page.getByRole('region', { name: '待填.csv' });
    const link = strange.getByRole('link', { name: '去上传答复表' });
    await link.waitFor({ timeout: 120_000 });
    expect(await link.getAttribute('href')).toBe('/aid/questions');
    await strange.getByRole('button', { name: '移出这一批' }).click();
    await strange.waitFor({ state: 'detached' });

    await page.locator('input[type=file]').setInputFiles(at('', mended));
    await expect.poll(() => card.getByText('拒收 0').count(), { timeout: 120_000 }).toBe(1);
    expect(await card.locator('.choice').textContent()).toContain(`替换 ${name}`);
    await page.getByRole('button', { name: '试比对' }).click();
    await page.getByRole('button', { name: '收下', exact: true }).waitFor({ timeout: 240_000 });
    const more = page.getByRole('button', { name: /^应助未助：新增/ });
    await more.click();
    await page.locator('.changes table.data tbody tr').first().waitFor();
    expect(await listed()).toBe(before);
    await picture('import-dry-run-zh');

    await page.getByRole('button', { name: '收下', exact: true }).click();
    await expect.poll(listed, { timeout: 60_000 }).toBeGreaterThan(before);

    await page.goto(`${address}/runs`);
    await page.getByRole('button', { name: /^应助未助：新增/ }).click();
    await page.locator('.changes table.data tbody td.name a').first().click();
    await page.getByRole('heading', { name: '为何在名单上' }).waitFor();

    await page.goto(`${address}/imports`);
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('已撤销').first().waitFor({ timeout: 60_000 });
    expect(await listed()).toBe(before);
  });

  test.each(['zh', 'en'])(
    'its pages fit a telephone and hold no word of the other language (%s)',
    async (language) => {
      for (const [path, width] of [
        ['/imports', 390],
        ['/imports/1', 390],
        ['/runs', 390],
        ['/imports', 1440],
        ['/runs', 1440],
      ] as const) {
        await open(path, language, width, 844);
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');
        await picture(`${path.slice(1).replace('/', '-')}-${language}-${width}`);
        const { scrollWidth, text } = await page.evaluate(() => {
          const data =
            '.file-head h2, .preview, .present li, .plain, table.data td, .ant-select, .account, .frame-end button, .drop-label .note';
          const scrollWidth = document.documentElement.scrollWidth;
          for (const node of document.querySelectorAll(data)) node.remove();
          return { scrollWidth, text: document.querySelector('main')?.textContent ?? '' };
        });
        expect(`${path} ${scrollWidth}`).toBe(`${path} ${width}`);
        if (language === 'en')
          expect(`${path}: ${text.replaceAll(/演示·\S+/g, '')}`).not.toMatch(/[\u3400-\u9fff]/);
        await page.close();
      }
    },
  );
});
