import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCounty } from '../pipeline.ts';
import { printFound } from './found.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-found-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what a run refused is named with its reason, also a file of which no row could be read, and the exit code says so', async () => {
  writeFileSync(join(folder, '孤儿.csv'), '姓名,身份证号,养育方式,监护人\n陈文博,,社会散居,陈国强\n');
  writeFileSync(join(folder, '永丰小学花名册.xlsx'), Buffer.from('PK\u0003\u0004 cut off'));
  writeFileSync(join(folder, '说明.csv'), '请各校于九月十日前报送\n');
  writeFileSync(join(folder, '.DS_Store'), 'x');
  const out = join(folder, '..', `${basename(folder)}-out`);
  const summary = await runCounty({
    folder,
    out,
    on: '2026-09-01',
    language: 'zh',
    formats: ['csv'],
    threads: 1,
  });
  rmSync(out, { recursive: true });
  const told: string[] = [];
  const code = printFound({ write: (text: string) => told.push(text) }, summary, folder, 'zh');
  const refused = told
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('! 拒收 '));
  expect(refused.map((line) => line.slice('! 拒收 '.length).split('：')[0])).toEqual([
    '永丰小学花名册.xlsx',
    '说明.csv',
  ]);
  expect(refused[0]).toContain('打不开');
  expect(code).toBe(3);
});
