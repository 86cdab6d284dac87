import { describe, expect, it } from 'vitest';
import { readLibrary } from '../library/index.ts';
import { compile } from './compile.ts';
import { decideChild } from './decide-child.ts';
import { type Facts, wholeFacts } from './facts.ts';
import { type ParentPaper, parentPaper } from './parent-paper.ts';
import { readRuleSet } from './rule-set.store.ts';

const { rules, cases } = readRuleSet();
const library = readLibrary();
const paperOf = (given: Partial<Facts>, term: Parameters<typeof compile>[1] = '2026-autumn'): ParentPaper => {
  const [compiled, facts] = [compile(rules, term), wholeFacts(given)];
  return parentPaper(compiled, decideChild(compiled, facts), facts, library);
};
const PUPIL = {
  ...{
    is_enrolled: true,
    stage: 'primary',
    grade: 3,
    boards: true,
    school_county: 431321,
    hukou_county: 431321,
  },
  ...{
    registered_poor: false,
    monitored: false,
    dibao: true,
    tekun: false,
    orphan: false,
    unattended: false,
  },
  ...{ disabled: false, level: 'none', near_dibao: false },
} as const;

describe('the page for the parents of a child', () => {
  it('says what the child has, how much, and why it is this child', () => {
    const { has } = paperOf(PUPIL);
    expect(has.map(({ label, rate, why }) => [label.zh, rate.zh, why.zh])).toEqual([
      ['家庭经济困难寄宿生生活补助', '每学期625元（每年1250元）', '就读小学；在校寄宿；属于最低生活保障'],
      [
        '农村义务教育学生营养改善计划',
        '每个上学日5元的餐食，不发钱（按一学期100天）',
        '就读小学；学校在试点县',
      ],
      ['两免（免学杂费、免费教科书）', '免收或发实物，不发钱', '就读小学'],
    ]);
    for (const { cite, ask } of has) expect([cite.zh.length > 4, ask.zh.length > 4]).toEqual([true, true]);
  });

  it('says what the child has not of what others of its stage have, and why; not what is given elsewhere or later', () => {
    const { not } = paperOf(PUPIL);
    expect(not).toEqual([
      {
        label: expect.objectContaining({ zh: '家庭经济困难非寄宿生生活补助' }),
        why: expect.objectContaining({ zh: '在校寄宿' }),
      },
    ]);
  });

  it('says what must be found out, and who does, where a list does not tell', () => {
    const { boards: _, ...unsaid } = PUPIL;
    const { open } = paperOf(unsaid);
    // each question once, with what waits for it
    expect(open.map(({ text, asked, of }) => [text.zh, asked.zh, of.map(({ zh }) => zh)])).toContainEqual([
      ...['在校寄宿', '就读学校', ['家庭经济困难寄宿生生活补助']],
    ]);
  });

  it('names of several lists those alone on which the child stands', () => {
    const { has } = paperOf({ ...PUPIL, disabled: true });
    expect(has[0]!.why.zh).toBe('就读小学；在校寄宿；属于最低生活保障、残疾');
  });

  it('is one page, whoever the child is', () => {
    const length = ({ has, open, not }: ParentPaper): number =>
      [
        ...has.flatMap(({ label, rate, why, ask, cite }) => [label, rate, why, ask, cite]),
        ...open.flatMap(({ text, asked, of }) => [text, asked, ...of]),
        ...not.flatMap(({ label, why }) => [label, why]),
      ].reduce((all, { zh }) => all + zh.length, 0);
    // a page of A4 at the size of print holds some 2,000 characters beside its headings
    for (const { base } of cases.values()) expect(length(paperOf(base.facts, base.term))).toBeLessThan(1600);
  });
});
