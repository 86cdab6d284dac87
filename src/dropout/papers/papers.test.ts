import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { act, actorOf, opened, RULES, stateOf, WAY } from '../case.fixture.ts';
import type { Act } from '../case.ts';
import type { FoundCase } from '../cases.queries.ts';
import { issuerOf } from './issue.queries.ts';
import { PAPER_LISTS, PAPER_MUST, PAPER_WORDS, valuesOf } from './paper-values.ts';
import { fillTemplate, shippedTemplate } from './template.store.ts';
import { templateFault } from './template-check.ts';

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

const KNOWN = { words: PAPER_WORDS, lists: PAPER_LISTS, must: PAPER_MUST };

/** The text of a Word file, paragraph by paragraph. */
const textOf = (file: Buffer): string =>
  strFromU8(unzipSync(file)['word/document.xml']!)
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '');

test.each(RULES.papers.papers.map(({ id }) => id))(
  'the template of %s knows its words and leaves none unfilled',
  async (kind) => {
    expect(await templateFault(shippedTemplate(kind), KNOWN)).toBeUndefined();
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

describe('A template that an office edited in Word', () => {
  /** A shipped template with its text changed, as Word would save it. */
  const edited = (kind: string, change: (text: string) => string): Buffer => {
    const parts = unzipSync(shippedTemplate(kind));
    const document = change(strFromU8(parts['word/document.xml']!));
    return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(document) }));
  };
  const faultOf = (template: Buffer) => templateFault(template, KNOWN);

  test('is taken when its words stand, wherever they were moved and whatever was written around them', async () => {
    const own = edited('return-notice', (text) => text.replace('{学校}', '{学校}（盖章）{电话}'));
    expect(await faultOf(own)).toBeUndefined();
    expect(textOf(await fillTemplate(own, values))).toContain('石牛中心小学（盖章）139****0001');
  });

  test('is refused when it is no Word file, is cut off, or swells', async () => {
    const whole = shippedTemplate('return-notice');
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(20 << 20) });
    for (const broken of [
      Buffer.from('no word file'),
      Buffer.alloc(0),
      whole.subarray(0, whole.length / 2),
      bomb,
    ])
      expect(await faultOf(Buffer.from(broken))).toEqual({ code: 'template-ill', detail: {} });
    const cut = edited('return-notice', (text) => text.slice(0, 2000));
    expect((await faultOf(cut))?.code).toMatch(/^template-(ill|lacks)$/);
  });

  test('with a word that nobody knows it is refused, and where the word stands is told', async () => {
    const own = edited('return-notice', (text) => text.replace('{学校}', '就读于{身高}一校'));
    const fault = await faultOf(own);
    expect(fault?.code).toBe('template-words');
    expect(fault?.detail.words).toMatch(/^“…?.*就读于\{身高\}一校.*”$/);
    const asked = await fillTemplate(shippedTemplate('return-notice'), { ...values, 监护人: '{身高}' });
    expect((await faultOf(asked))?.code).toBe('template-words');
  });

  test('without a place that every paper has it is refused, by the names of what is missing', async () => {
    const own = edited('return-notice', (text) =>
      text.replaceAll('{文号}', '　').replaceAll('{发文机关}', '我局'),
    );
    expect(await faultOf(own)).toEqual({ code: 'template-lacks', detail: { words: '{文号}、{发文机关}' } });
  });

  test('a repeated part that does not close, or a plain word written as one, is refused before a paper fails by it', async () => {
    const open = edited('situation-report', (text) => text.replace('{/劝返}', ''));
    expect(await faultOf(open)).toMatchObject({ code: 'template-lists' });
    const plain = edited('situation-report', (text) =>
      text.replace('{#劝返}', '{劝返}').replace('{/劝返}', ''),
    );
    expect((await faultOf(plain))?.detail.words).toContain('{劝返}');
    const listed = edited('return-notice', (text) => text.replace('{学校}', '{#学校}x{/学校}'));
    expect((await faultOf(listed))?.detail.words).toContain('{#学校}');
  });
});

test('a paper is made in the name of the office that makes it', () => {
  expect(issuerOf([{ role: 'county-clerk', scope: '431321' }], '431321')).toMatchObject({
    name: '双峰县教育局',
    short: '双峰',
  });
  expect(issuerOf([{ role: 'township-officer', scope: '431321200' }], '431321').name).toMatch(/乡人民政府$/);
});
