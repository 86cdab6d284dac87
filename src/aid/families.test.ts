import { describe, expect, it } from 'vitest';
import { readLibrary } from '../library/index.ts';
import { decideChild } from './decide-child.ts';
import { aidsForFamily, factsOfFamily, lawForFamilies } from './families.ts';
import { readRuleSet } from './rule-set.store.ts';

const { rules } = readRuleSet();

describe('a family', () => {
  const ask = (said: Parameters<typeof factsOfFamily>[0]) => {
    const compiled = lawForFamilies(rules, '2026-11-22', said.county !== undefined);
    const facts = factsOfFamily(said);
    return aidsForFamily(compiled, decideChild(compiled, facts), facts, readLibrary());
  };
  const named = (aids: ReturnType<typeof ask>, isSure: boolean) =>
    aids.filter((one) => one.isSure === isSure).map(({ programme, rate }) => `${programme}: ${rate.zh}`);

  it('with a boarder of junior school on the dibao list in Shuangfeng reads what is surely theirs, and how much', () => {
    const aids = ask({ stage: 'junior', boards: true, situation: ['dibao'], county: '431321' });
    expect(named(aids, true)).toEqual([
      'boarding-subsidy: 每学期750元（每年1500元）',
      'nutrition: 每个上学日5元的餐食，不发钱（按一学期100天）',
      'textbooks-and-fees: 免收或发实物，不发钱',
    ]);
    for (const { cite, ask: where } of aids) expect(cite.zh.length * where.zh.length).toBeGreaterThan(0);
  });

  it('that said little reads on what it depends, and who confirms it', () => {
    const aids = ask({ stage: 'primary', situation: [] });
    const boarding = aids.find(({ programme }) => programme === 'boarding-subsidy')!;
    expect(boarding.isSure).toBe(false);
    expect(boarding.rate.zh).toBe('每学期625元（每年1250元）');
    expect(boarding.ifs.map(({ text, asked }) => `${text.zh} ${asked.zh}`)).toEqual([
      '在校寄宿 就读学校',
      '认定为一般困难、困难、特别困难 就读学校',
    ]);
  });

  it('without a county reads of no local programme, with one of those of its own place', () => {
    const student = { stage: 'undergraduate', grade: 1, situation: [] as [] };
    const without = ask(student);
    const within = ask({ ...student, county: '640104' });
    expect(without.map(({ programme }) => programme)).not.toContain('yanbao');
    expect(named(within, true)).toContain('yanbao: 每年4000元');
  });
});
