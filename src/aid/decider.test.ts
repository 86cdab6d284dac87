import { describe, expect, it } from 'vitest';
import { readLibrary } from '../library/index.ts';
import { openBatch } from '../platform/index.ts';
import { compile } from './compile.ts';
import { decideFacts } from './decide.queries.ts';
import { openDecider } from './decider.store.ts';
import { wholeFacts } from './facts.ts';
import { aidsForFamily, factsOfFamily, lawForFamilies } from './families.ts';
import { readRuleSet } from './rule-set.store.ts';

const { rules, cases } = readRuleSet();
const children = [...cases.values()].map(({ base }) => wholeFacts(base.facts));

describe('a single child', () => {
  it('is decided as in the batch, also among many that ask at once, of two terms', async () => {
    const decider = await openDecider();
    const batch = await openBatch(':memory:', { threads: 1 });
    for (const term of ['2026-autumn', '2017-spring'] as const) {
      const compiled = compile(rules, term);
      const many = Array.from({ length: 7 }, () => children).flat();
      const alone = await Promise.all(many.map((facts) => decider.decide(compiled, facts)));
      const together = await decideFacts(batch, compiled, children);
      expect(alone.slice(0, children.length)).toEqual(together);
      expect(alone.slice(-children.length)).toEqual(together);
    }
    decider.close();
    batch.close();
  });
});

describe('a family', () => {
  const ask = async (said: Parameters<typeof factsOfFamily>[0]) => {
    const decider = await openDecider();
    const compiled = lawForFamilies(rules, '2026-11-22', said.county !== undefined);
    const facts = factsOfFamily(said);
    const aids = aidsForFamily(compiled, await decider.decide(compiled, facts), facts, readLibrary());
    decider.close();
    return aids;
  };
  const named = (aids: Awaited<ReturnType<typeof ask>>, isSure: boolean) =>
    aids.filter((one) => one.isSure === isSure).map(({ programme, rate }) => `${programme}: ${rate.zh}`);

  it('with a boarder of junior school on the dibao list in Shuangfeng reads what is surely theirs, and how much', async () => {
    const aids = await ask({ stage: 'junior', boards: true, situation: ['dibao'], county: '431321' });
    expect(named(aids, true)).toEqual([
      'boarding-subsidy: 每学期750元（每年1500元）',
      'nutrition: 每个上学日5元的餐食，不发钱（按一学期100天）',
      'textbooks-and-fees: 免收或发实物，不发钱',
    ]);
    for (const { cite, ask: where } of aids) expect(cite.zh.length * where.zh.length).toBeGreaterThan(0);
  });

  it('that said little reads on what it depends, and who confirms it', async () => {
    const aids = await ask({ stage: 'primary', situation: [] });
    const boarding = aids.find(({ programme }) => programme === 'boarding-subsidy')!;
    expect(boarding.isSure).toBe(false);
    expect(boarding.rate.zh).toBe('每学期625元（每年1250元）');
    expect(boarding.ifs.map(({ text, asked }) => `${text.zh} ${asked.zh}`)).toEqual([
      '在校寄宿 就读学校',
      '认定为一般困难、困难、特别困难 就读学校',
    ]);
  });

  it('without a county reads of no local programme, with one of those of its own place', async () => {
    const student = { stage: 'undergraduate', grade: 1, situation: [] as [] };
    const without = await ask(student);
    const within = await ask({ ...student, county: '640104' });
    expect(without.map(({ programme }) => programme)).not.toContain('yanbao');
    expect(named(within, true)).toContain('yanbao: 每年4000元');
  });
});
