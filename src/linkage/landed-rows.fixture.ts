import { join } from 'node:path';
import { afterEach } from 'vitest';
import { LANDED_FIELDS } from '../intake/index.ts';
import { checkCharacter } from '../kernel/index.ts';
import { type Batch, openBatch } from '../platform/index.ts';
import { type LinkOptions, linkRows } from './index.ts';

/** A landed row of a test: what matters of it. */
export type Row = Partial<Record<keyof typeof LANDED_FIELDS, string>> & { register: string; source?: number };

const rules = join(import.meta.dirname, '../../rules/linkage/county.yaml');
const open: Batch[] = [];
afterEach(() => {
  for (const batch of open.splice(0)) batch.close();
});

/** A made-up number of a district that never existed, with its right check character. */
const number = (birth: string, sequence: string): string => {
  const digits = `999999${birth}${sequence}`;
  return digits + checkCharacter(digits);
};

/** Lands rows, links them and gives each row's person number in the order of the rows. */
export async function persons(
  rows: readonly Row[],
  options: Partial<LinkOptions> = {},
): Promise<{ persons: number[]; batch: Batch }> {
  const batch = await openBatch();
  open.push(batch);
  const fields = Object.keys(LANDED_FIELDS);
  await batch.run('create schema intake');
  await batch.run(
    `create table intake.landed (row_id bigint, source_no integer, row_no integer, register varchar, ${fields.map((f) => `${f} varchar`).join(', ')})`,
  );
  const registers = [...new Set(rows.map((row) => row.register))];
  const landed = rows.map((row, i) => {
    const source = row.source ?? registers.indexOf(row.register) + 1;
    const values = fields.map((field) => row[field as keyof Row] ?? null);
    const quoted = values.map((value) => (value === null ? 'null' : `'${value}'`));
    return `(${source * 1_000_000_000 + i + 1}, ${source}, ${i + 1}, '${row.register}', ${quoted.join(', ')})`;
  });
  await batch.run(`insert into intake.landed values ${landed.join(', ')}`);
  await batch.run(
    "create view intake.source as select distinct source_no, register || '.csv' as file, '' as sheet from intake.landed",
  );
  await batch.run('create view intake.landed_row as select * from intake.landed order by row_id');
  await linkRows(batch, { rules, ...options });
  const links = await batch.rows<{ row_id: number; person_no: number }>(
    'select row_id, person_no from linkage.link order by row_id % 1000000000',
  );
  return { persons: links.map((link) => link.person_no), batch };
}

/** A valid number of that birth date and sequence. */
export const withNumber = (birth: string, sequence: string) => ({
  id_number: number(birth, sequence),
  id_state: 'valid',
});

/** So many other people, so that nobody is alone in the county. */
export const crowd = (n: number): Row[] =>
  Array.from({ length: n }, (_, i) => ({
    register: 'hukou',
    name: `${'赵钱孙李周吴郑王'[i % 8]}${'明芳强丽军静'[i % 6]}${'东西南北中'[i % 5]}`,
    birth_date: `19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 10}`,
    ...withNumber(`19${50 + (i % 50)}0${1 + (i % 9)}1${i % 10}`, String(100 + (i % 800))),
    household_no: `c${i >> 2}`,
    township: '东镇',
    village: `村${i % 30}村`,
  }));

/** The child that the tests are about, as the hukou register has it. */
export const child: Row = {
  register: 'hukou',
  name: '陈文博',
  sex: 'male',
  birth_date: '2015-03-04',
  ...withNumber('20150304', '111'),
  household_no: 'h1',
  township: '永丰镇',
  village: '新建村',
};
