import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { act, actorOf, opened, RULES, stateOf, WAY } from '../case.fixture.ts';
import type { Act } from '../case.ts';
import type { FoundCase } from '../cases.queries.ts';
import { issuerOf } from './issue.queries.ts';
import { valuesOf } from './paper-values.ts';
import { fillTemplate, shippedTemplate, strangeWords } from './template.store.ts';

const FOUND = {
  ...{
    personId: 'P01',
    name: '周<甲>&一',
    sex: 'male',
    birthDate: '2015-03-02',
    idMasked: '431321********0013',
  },
  ...{ township: '石牛乡', village: '石牛村', school: '石牛中心小学', phoneMasked: '139****0001' },
  reason: { zh: '户籍在册，没有学籍。', en: '' },
} as unknown as FoundCase;

let acts: readonly Act[] = [opened()];
for (const { role, ...asked } of WAY.slice(0, 3)) acts = act(acts, asked, actorOf(role), '2026-10-10').acts;

const values = valuesOf({
  ...{
    found: FOUND,
    state: stateOf(acts),
    rules: RULES,
    kind: 'correction-order',
    number: '双峰责改〔2026〕1号',
  },
  ...{ issuer: '双峰县教育局', on: '2026-10-10', addressee: '周父', until: '2026-10-25' },
});

/** The text of a Word file, paragraph by paragraph. */
const textOf = (file: Buffer): string =>
  strFromU8(unzipSync(file)['word/document.xml']!)
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '');

test.each(RULES.papers.papers.map(({ id }) => id))(
  'the template of %s knows its words and leaves none unfilled',
  async (kind) => {
    expect(await strangeWords(shippedTemplate(kind))).toEqual([]);
    const text = textOf(await fillTemplate(shippedTemplate(kind), values));
    expect(text).not.toMatch(/[{}]/);
    expect(text).toContain('双峰责改〔2026〕1号');
  },
);

test('an order to mend says who, on what law, until when; a name that looks like markup stays a name', async () => {
  const text = textOf(await fillTemplate(shippedTemplate('correction-order'), values));
  expect(text).toContain('周父：');
  expect(text).toContain(
    '周&lt;甲&gt;&amp;一（男，2015年3月2日出生，证件号码431321********0013，住石牛乡石牛村）',
  );
  expect(text).toContain('经劝返1次仍未返校');
  expect(text).toContain('第五十八条');
  expect(text).toContain('2026年10月25日前改正');
});

test('the report on a child lists each persuasion visit', async () => {
  const text = textOf(await fillTemplate(shippedTemplate('situation-report'), values));
  for (const told of ['学习困难或厌学', '王老师、李干部', '同意返校', '真正失学辍学'])
    expect(text).toContain(told);
});

test('a file that is no Word file, or asks for a word that no paper knows, is told', async () => {
  expect(await strangeWords(Buffer.from('no word file'))).toBeUndefined();
  const own = await fillTemplate(shippedTemplate('return-notice'), { ...values, 监护人: '{身高}' });
  expect(await strangeWords(own)).toEqual(['身高']);
});

test('a paper is made in the name of the office that makes it', () => {
  expect(issuerOf([{ role: 'county-clerk', scope: '431321' }], '431321')).toMatchObject({
    name: '双峰县教育局',
    short: '双峰',
  });
  expect(issuerOf([{ role: 'township-officer', scope: '431321200' }], '431321').name).toMatch(/乡人民政府$/);
});
