import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBatch } from '../platform/index.ts';
import { findFiles, type Limits, readOnly, takeIn } from './index.ts';

let folder: string;
let scratch: string;
const person = (i: number): string =>
  `${i},甲${String.fromCharCode(0x4e00 + i)},${i % 3 ? '' : '431321201503081018'},2015-03-08,正常\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-folder-'));
  scratch = mkdtempSync(join(tmpdir(), 'fuzhi-scratch-'));
  for (let file = 0; file < 5; file++)
    writeFileSync(
      join(folder, `户籍${file}.csv`),
      `户号,姓名,公民身份号码,出生日期,户口状态\n${Array.from({ length: 50 + file * 20 }, (_, i) => person(i + file)).join('')}`,
    );
  writeFileSync(join(folder, '~$lock.xlsx'), 'x');
  const deep = join(folder, ...Array.from({ length: 18 }, () => 'd'));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, 'far.csv'), 'x');
  symlinkSync('/etc/passwd', join(folder, 'link.csv'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(scratch, { recursive: true, force: true });
});

const everything = async (threads: number, limits?: Partial<Limits>): Promise<string> => {
  const batch = await openBatch(':memory:', { threads });
  try {
    await takeIn(batch, folder, { on: '2026-09-01', threads, scratch, ...(limits ? { limits } : {}) });
    const views = ['source', 'landed_row', 'aid_item', 'hardship_item', 'verdict'];
    const all = await Promise.all(
      views.map((view) => batch.rows(`select * from intake.${view} order by all`)),
    );
    return JSON.stringify(all);
  } finally {
    batch.close();
  }
};

describe('the files of a folder', () => {
  it('are found by code point; links, locks and bottomless folders are told and not followed', () => {
    const found = findFiles(folder).map((file) => [file.name.replace(/(d\/)+d?$/, '…'), file.skip]);
    expect(found).toContainEqual(['link.csv', 'file.link']);
    expect(found).toContainEqual(['~$lock.xlsx', 'file.ignored']);
    expect(found.filter(([, skip]) => skip === 'folder.too-deep')).toHaveLength(1);
    expect(found.filter(([, skip]) => skip === undefined).map(([name]) => name)).toEqual([
      '户籍0.csv',
      '户籍1.csv',
      '户籍2.csv',
      '户籍3.csv',
      '户籍4.csv',
    ]);
  });

  it('land the same on one thread and on three', async () => {
    const one = await everything(1);
    expect(one).toContain('户籍4.csv');
    expect(await everything(3)).toBe(one);
  }, 60_000);

  it('that take too long are told and cost no other file; nothing is left in the scratch folder', async () => {
    const told = await everything(2, { seconds: 0.001 });
    expect(told).toContain('file.timed-out');
    expect((await readOnly(folder)).rows).toBe(455);
    expect(findFiles(scratch)).toEqual([]);
  }, 60_000);
});
