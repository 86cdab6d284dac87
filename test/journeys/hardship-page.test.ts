import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { followRun, layRunAid } from '../../src/aid/index.ts';
import { COUNTY } from '../payment-world.ts';
import { AidWorld, OFFICES } from './aid-world.ts';
import { faultsOfAxe } from './axe.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const SCHOOL = `school:${COUNTY}:第一中学`;
let world: AidWorld;

beforeAll(async () => {
  world = await AidWorld.open(
    [...OFFICES, ['teacher', 'school', SCHOOL], ['head', 'school', SCHOOL], ['auditor', 'auditor', COUNTY]],
    21,
  );
  const row = {
    group: 'registered-poor',
    label: '脱贫户名单',
    file: '脱贫户2026.xlsx',
    sheet: '汇总',
    row: 12,
  };
  const students = ['刘欣怡', '陈子轩', '王梓涵', '李明', '赵小兰'].map((name, i) => ({
    ...{ personId: `P000000${i + 1}`, division: `${COUNTY}101`, school: SCHOOL, name },
    ...{ grade: '七年级', className: `${1 + (i % 2)}班`, lists: i < 2 ? [row] : [] },
  }));
  const client = await world.database.pool.connect();
  // two of them wait for one fact; all eat at school
  const undetermined = students.slice(2, 4).map(({ lists: _, ...one }) => ({ ...one, patternNo: 1 }));
  const missing = [{ patternNo: 1, asks: 'boards' as const, programme: 'boarding-subsidy' }];
  const due = { programme: 'nutrition', term: '2026-autumn', amountFen: 50_000, state: 'left-over' } as const;
  const dues = students.map(({ lists: _l, grade: _g, className: _c, ...one }) => ({
    ...{ ...one, ...due, cause: 'no-list', isDetermined: false },
  }));
  const aid = { term: '2026-autumn', students, dues, told: [], undetermined, missing };
  await layRunAid(client, { runId: 1, county: COUNTY, on: '2026-09-01', aid }, []);
  await followRun(client, 1);
  client.release();
});
afterAll(() => world?.close());
afterEach(async () => {
  await world.page?.close();
  expect(world.complaints.splice(0)).toEqual([]);
});

const { page } = { page: () => world.page };
const tick = (name: string) => page().getByRole('checkbox', { name }).check();

async function keepMinutes(kind: string): Promise<void> {
  await world.choose('会议', kind);
  await page().getByLabel('日期').fill('2026-11-02');
  await page().getByLabel('参加人（用顿号或逗号分开）').fill('张老师、李老师、家长代表周');
  await page()
    .getByLabel('会议记录', { exact: true })
    .fill('逐一评议，未要求学生当众陈述困难，结果一致通过。');
  await world.press('登记会议记录');
  await world.shows('会议记录已登记。');
}

describe('Determination of hardship', () => {
  test('goes from what families are told over school, bureau and poverty office to notice, objection, answer and file', async () => {
    await world.as('head', '/aid/hardship');
    await world.shows('资助中心开始本学年的认定后');
    await world.picture('hardship-none-zh');
    expect(await faultsOfAxe(page())).toEqual([]);
    await world.as('aid-clerk', '/aid/hardship');
    await page().getByLabel('受理截止日').fill('2026-11-20');
    await page().getByLabel('告知内容').fill('本学年认定开始，可向班主任领取申请表；名单上的家庭无需证明。');
    await world.press('开始');
    await world.shows('已开始，学校可以受理申请。');

    await world.as('teacher', '/aid/hardship/1');
    await world.shows('名单上还没有受理的有 2 人');
    await world.shows('脱贫户2026.xlsx#汇总!12');
    await world.picture('hardship-candidates-zh');
    await tick('选择 刘欣怡');
    await tick('选择 陈子轩');
    await world.press('受理所选 2 人');
    await world.shows('已受理 2 人。');
    await page().getByLabel('按姓名找其他学生').fill('王梓涵');
    await world.press('查找');
    await tick('选择 王梓涵');
    await world.press('受理所选 1 人');
    await world.shows('在名单上的不需要任何证明');
    await tick('家庭已签书面承诺（不在名单上的必须有）');
    await world.press('受理所选 1 人');
    await world.shows('已受理 1 人。');
    await keepMinutes('班级评议');
    await tick('选择 王梓涵');
    await world.choose('依据的会议', /班级评议/);
    await world.press('班级评议');
    await world.shows('已办理 1 人。');

    await world.as('head', '/aid/hardship/1');
    await keepMinutes('学校认定');
    await page().getByRole('checkbox', { name: '选择本页全部' }).first().check();
    await world.choose('困难等级', '比较困难');
    await world.choose('依据的会议', /学校认定/);
    await world.picture('hardship-school-zh');
    await world.press('学校认定');
    await world.shows('已办理 3 人。');
    await world.as('poverty-office', '/aid/hardship/1');
    await world.shows('没有需要您办理的学生。');
    await world.as('aid-clerk', '/aid/hardship/1');
    await page().getByRole('checkbox', { name: '选择本页全部' }).first().check();
    await world.press('教育局汇总');
    await world.shows('已办理 3 人。');
    await world.as('poverty-office', '/aid/hardship/1');
    await page().getByRole('checkbox', { name: '选择本页全部' }).check();
    await world.picture('hardship-joint-zh');
    await world.press('联审');
    await world.shows('已办理 3 人。');
    await world.as('aid-clerk', '/aid/hardship/1');
    await page().getByLabel('监督电话').fill('0738-6820000 县学生资助中心');
    await world.press('公示 3 人');
    await world.shows('已公示 3 人，次日开始。');

    world.wait(1);
    await world.as(undefined, '/notices/1');
    await world.shows('比较困难');
    expect(await page().locator('.notice-sheet').innerText()).not.toMatch(/脱贫|刘欣怡|P\d{7}/);
    await world.as('teacher', '/aid/hardship/1');
    await page().getByLabel('公示序号').fill('3');
    await page().getByLabel('异议内容').fill('该生家里今年买了货车');
    await world.press('登记异议');
    await world.shows('1 条，未答复 1 条');
    world.wait(9);
    await world.as('aid-clerk', '/aid/hardship/1');
    await page().getByRole('checkbox', { name: '选择本页全部' }).first().check();
    await world.press('建档');
    await world.shows('未办理：');
    await world.shows('公示期间有异议没有答复或已成立，不能建档。');
    await world.picture('hardship-objection-zh');
    await page().getByLabel('答复', { exact: true }).fill('经核实货车为其叔父所有');
    await world.press('异议不成立');
    await world.shows('1 条，未答复 0 条');
    await page().getByRole('checkbox', { name: '选择本页全部' }).first().check();
    await world.press('建档');
    await world.shows('已办理 1 人。');
    await world.as('aid-clerk', '/aid/hardship');
    expect(
      await page()
        .getByRole('row', { name: /2026—2027 学年/ })
        .innerText(),
    ).toMatch(/0\s+3\s+3/);
  });

  test.each([
    ['aid-clerk', '/aid/hardship', 'zh', 390],
    ['aid-clerk', '/aid/hardship/1', 'en', 1440],
    ['head', '/aid/hardship/1', 'zh', 390],
    ['head', '/aid/hardship/1', 'zh', 1920],
    ['auditor', '/aid/hardship/1', 'en', 390],
  ] as const)(
    'what %s sees at %s in %s at %i px has no fault of accessibility and nothing wider than the screen',
    async (who, path, language, width) => {
      await world.as(who, path, language, width);
      await page().locator('.page-head').waitFor();
      await page().waitForLoadState('networkidle');
      await world.picture(`hardship-${who}${path.replaceAll('/', '-')}-${language}-${width}`);
      expect(await faultsOfAxe(page())).toEqual([]);
      expect(await world.overhang()).toBeLessThanOrEqual(0);
    },
  );
});

describe('What is to be found out before aid can be decided', () => {
  test('is answered by the school on the screen, and by the sheet that comes back', async () => {
    await world.as('head', '/aid/questions');
    await world.shows('就读学校（1 项）');
    expect(await faultsOfAxe(page())).toEqual([]);
    await world.press('在校寄宿：2 人等待');
    await world.choose('王梓涵的答复', '是');
    await world.press('保存王梓涵的答复');
    await world.shows('已答复 1 条。');
    await world.shows(/^是（.+）$/);
    await world.picture('questions-zh');
    await world.as('aid-clerk', '/aid/questions');
    await world.press(/^在校寄宿：\d 人等待$/);
    const taken = page().waitForEvent('download');
    await world.press('下载待填表');
    expect((await taken).suggestedFilename()).toBe('questions-boards.xlsx');
    const sheet = (subject: string) => ({
      name: '待填.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `编号,姓名,学校,年级,班级,待查明事项,可填内容,答复\n${subject},李明,第一中学,七年级,2班,在校寄宿,是、否,否\n`,
      ),
    });
    // somebody who does not wait for it: the whole sheet is refused with the row
    await page().locator('input[type=file]').setInputFiles(sheet('P0000099'));
    await world.shows(/2（P0000099）/);
    await page().locator('input[type=file]').setInputFiles(sheet('P0000004'));
    await world.shows('读入 1 条答复，0 行仍空。');
    expect(await faultsOfAxe(page())).toEqual([]);
  });
});

describe('Meals', () => {
  test('are claimed by canteens with the arithmetic, more than are entitled is told, and stand in the month', async () => {
    await world.as('aid-clerk', '/aid/meals?month=2026-10');
    await world.shows('本学期还没有登记用餐。');
    expect(await faultsOfAxe(page())).toEqual([]);
    await world.press('把 1 所学校的食堂列入');
    await world.shows('已登记 1 个核算单位。');
    await page().getByLabel('月份').fill('2026-10');
    await page().getByLabel('第一中学的用餐学生').fill('7');
    await page().getByLabel('供餐天数').first().fill('20');
    await world.press('登记 1 个单位，共 700.00 元');
    await world.shows('已登记 1 个单位，共 700.00 元，等待联审。');
    await world.shows('7 × 20 × 5.00 = 700.00');
    await world.shows('超出应享受 2 人');
    await world.picture('meals-zh');
    expect(await faultsOfAxe(page())).toEqual([]);
    await world.as('aid-clerk', '/aid/meals', 'en', 390);
    await page().locator('.page-head').waitFor();
    expect(await faultsOfAxe(page())).toEqual([]);
    expect(await world.overhang()).toBeLessThanOrEqual(0);
  });
});
