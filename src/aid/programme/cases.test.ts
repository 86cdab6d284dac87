import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Batch, openBatch } from '../../platform/index.ts';
import { readRuleSet } from '../rule-set.store.ts';
import { type CaseRun, oneSided, runCases } from './cases.queries.ts';
import { ruleFaultText } from './fault-texts.ts';

const { rules, cases, faults } = readRuleSet();
let batch: Batch;
beforeAll(async () => {
  batch = await openBatch(':memory:', { threads: 1 });
});
afterAll(() => batch.close());

describe('the rules of aid', () => {
  it('have no fault of form, unit, time, word or exclusion', () => {
    expect(faults.map((one) => ruleFaultText(one, 'en'))).toEqual([]);
  });
});

describe.each(rules.programmes.map((one) => [one.id, one] as const))('%s', (id, programme) => {
  const file = cases.get(id)!;
  let runs: CaseRun[] = [];
  beforeAll(async () => {
    runs = await runCases(batch, rules, programme, file);
  });
  it.each(file.cases.map((one) => one.name))('%s', (name) => {
    expect(runs.find((run) => run.name === name)!.faults).toEqual([]);
  });

  it('tells its worked cases in Chinese too', () => {
    expect(file.cases.filter(({ zh }) => !/[\u4e00-\u9fff]/.test(zh ?? '')).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('has a worked case on either side of each condition', () => {
    expect(oneSided(programme, runs).map((one) => ruleFaultText(one, 'en'))).toEqual([]);
  });
});
