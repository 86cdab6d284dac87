import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layExampleRun } from '../../test/example-run.ts';
import { openBatch } from '../platform/index.ts';
import { explain } from './commands.ts';
import { readPlace } from './place.ts';
import { writeResults } from './results.store.ts';
import type { StoryRow } from './story.ts';
import { sayRow } from './story-print.ts';

const out = mkdtempSync(join(tmpdir(), 'fuzhi-explain-'));
const ask = (who: string, second?: string, options = {}, language: 'zh' | 'en' = 'zh') =>
  explain(who, second, { out, ...options }, language);

beforeAll(async () => {
  const batch = await openBatch();
  await layExampleRun(batch);
  await writeResults(batch, out, {
    on: '2026-09-01',
    enrolment: { warnings: [] },
    aid: { term: '2026-spring', warnings: [] },
    formats: ['csv'],
  });
  batch.close();
});
afterAll(() => rmSync(out, { recursive: true }));

test('a child on the list is told with its rows, the reason and the evidence', async () => {
  const told = await ask('P0000001');
  expect(told).toContain('来源行（2）');
  expect(told).toMatch(/姓名 +周甲一 +常住人口\.csv#!2/);
  expect(told).toContain('列入：适龄未入学');
  expect(told).toContain('依据：低保名单.csv#!2、常住人口.csv#!2');
});

test('a child who is not on the list is told why not', async () => {
  const told = await ask('P0000004');
  expect(told).toMatch(/没有列入\n {4}在学校的在校名单上。/);
  expect(told).toContain('校验位不符');
});

test('a row of an attendance sheet is told with its days', () => {
  const cells = { name: '张小明', days_due: '21', days_away: '19' } as StoryRow['cells'];
  expect(sayRow({ cells }, 'zh')).toBe('张小明 · 应到 21 天，旷课 19 天');
  expect(sayRow({ cells }, 'en')).toBe('张小明 · away without leave on 19 of 21 school days');
});

test('ID and telephone numbers are masked unless they are asked for', async () => {
  expect(await ask('P0000001')).not.toMatch(/431321201503020013|13900000001/);
  expect(await ask('P0000001', undefined, { json: true })).not.toMatch(/431321201503020013|13900000001/);
  expect(await ask('P0000001', undefined, { showId: true })).toContain('431321201503020013');
});

test('a row leads to its person, with the rule and weight that joined it', async () => {
  expect(await ask('花名册.xlsx#一年级!4')).toMatch(
    /^花名册\.xlsx#一年级!4 属于 P0000004：证件号码和姓名一致 \+20\.5/,
  );
});

test('a row that was refused is told with its faults', async () => {
  expect(await ask('低保名单.csv!4')).toBe('低保名单.csv#!4 没有入库：\n  证件号码：证件号码不是18位');
});

test('two rows for somebody to decide are told side by side with their waterfall', async () => {
  const told = await ask('常住人口.csv!4', '花名册.xlsx#一年级!3');
  expect(told).toContain('两行待人工判定：P0000003 和 P0000005');
  expect(told).toMatch(/姓名 +≠ +王丙三 +王炳三/);
  expect(told).toMatch(/姓名 +同音字 +\+4\.1 +-8\.2/);
});

test('two rows that nobody compared in the run are compared when asked, with the thresholds', async () => {
  const told = await ask('常住人口.csv!2', '常住人口.csv!6');
  expect(told).toContain('两行是两个人：P0000001 和 P0000004');
  expect(told).toMatch(/身份证号 +两号都有效而不同|身份证号 +不同/);
  expect(told).toMatch(/合计 +-\d+\.\d/);
  expect(told).toContain('认定为同一人');
});

test('rows of one number and agreeing names are one person without a score', async () => {
  const told = await ask('常住人口.csv!2', '低保名单.csv!2');
  expect(told).toContain('两行是同一人：P0000001');
  expect(told).toContain('不再计分');
});

test('the same story is told in English without Chinese words of our own', async () => {
  const told = await ask('P0000003', undefined, {}, 'en');
  expect(told).toContain('Waits for a decision: never enrolled');
  expect(told).toMatch(/name +sounds the same +\+4\.1/);
  expect(told).not.toMatch(/列入|依据|来源行|基本情况/);
});

test('what is not there is said by a code with a way out', async () => {
  await expect(ask('P99')).rejects.toMatchObject({ code: 'explain-no-person' });
  await expect(ask('无此文件.csv!3')).rejects.toMatchObject({ code: 'explain-no-row' });
  await expect(ask('张三')).rejects.toMatchObject({ code: 'explain-not-understood' });
  await expect(ask('P0000001', '常住人口.csv!4')).rejects.toMatchObject({ code: 'explain-two-rows' });
  await expect(ask('P0000001', undefined, { out: '/nowhere' })).rejects.toMatchObject({
    code: 'explain-no-results',
  });
});

test('a place may hold # and ! in its names: every reading is offered', () => {
  expect(readPlace('a#b!c.xlsx#表!1!7')).toEqual([
    { file: 'a#b!c.xlsx', sheet: '表!1', row: 7 },
    { file: 'a', sheet: 'b!c.xlsx#表!1', row: 7 },
    { file: 'a#b!c.xlsx#表!1', sheet: '', row: 7 },
  ]);
});
