import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../library/index.ts';
import { readProgramme, readRuleSet } from '../rule-set.store.ts';
import { type RuleFault, ruleSetFaults } from './checks.ts';
import { RULE_FAULT_TEXTS, ruleFaultText } from './fault-texts.ts';
import { inYieldOrder, ruleSetOf } from './rule-set.ts';

const HEAD = `
id: trial
label: { zh: 试, en: trial }
plain: { zh: 试, en: trial }
ask: { zh: 学校, en: the school }
level: national
valid: { from: 2020-spring, cite: unsourced }
tests:
  - { test: enrolled-at-stage, stages: [primary, junior], from: 2020-spring, cite: unsourced }
amount: { parameter: rate, paid: each-term, given_as: cash }
channel: { by: card, cite: unsourced }
`;
const RATE = `
parameters:
  rate:
    label: { zh: 标准, en: rate }
    unit: yuan-a-year
    values:
      - { from: 2020-spring, yuan: 1000, cite: unsourced }
`;
const CASES = 'base: { term: 2020-spring, facts: {} }\ncases: []\n';

const faultsOf = (head = HEAD, parameters = RATE): readonly RuleFault[] => {
  const files: Record<string, string> = {
    'programme.yaml': head,
    'parameters.yaml': parameters,
    'cases.yaml': CASES,
  };
  const read = readProgramme('trial', (file) => files[file]!);
  return 'faults' in read ? read.faults : [];
};
const told = (faults: readonly RuleFault[]) => faults.map(({ place, code }) => `${place} ${code}`);
const values = (text: string) => RATE.replace(/ {6}- .*\n/, text);

describe('a programme is refused, with the place and the reason,', () => {
  it('not at all where it is whole', () => {
    expect(faultsOf()).toEqual([]);
  });

  it('where it names a kind of condition that the vocabulary has not', () => {
    const faults = faultsOf(HEAD.replace('enrolled-at-stage', 'is-a-good-child'));
    expect(told(faults)).toEqual(['tests.0.test no-such-test']);
    expect(ruleFaultText(faults[0]!, 'en')).toContain('enrolled-at-stage, grade-between, boards');
  });

  it('where the arguments of a condition do not fit', () => {
    expect(told(faultsOf(HEAD.replace('[primary, junior]', '[nursery]')))).toEqual([
      'tests.0.stages.0 shape',
    ]);
    expect(told(faultsOf(HEAD.replace('stages: [primary, junior]', 'stage: primary')))[0]).toContain(
      'tests.0',
    );
  });

  it('where the values of a parameter leave a gap, overlap, begin late or end before they begin', () => {
    const gap = values(
      '      - { from: 2020-spring, until: 2020-autumn, yuan: 1, cite: unsourced }\n      - { from: 2021-autumn, yuan: 2, cite: unsourced }\n',
    );
    const overlap = values(
      '      - { from: 2020-spring, yuan: 1, cite: unsourced }\n      - { from: 2021-autumn, yuan: 2, cite: unsourced }\n',
    );
    const late = values('      - { from: 2020-autumn, yuan: 1, cite: unsourced }\n');
    const short = values('      - { from: 2020-spring, until: 2021-spring, yuan: 1, cite: unsourced }\n');
    const turned = values(
      '      - { from: 2020-spring, yuan: 1, cite: unsourced }\n      - { from: 2021-autumn, until: 2021-spring, yuan: 2, cite: unsourced }\n',
    );
    expect(told(faultsOf(HEAD, gap))).toEqual(['parameters.rate gap']);
    expect(told(faultsOf(HEAD, overlap))).toEqual(['parameters.rate overlap']);
    expect(told(faultsOf(HEAD, late))).toEqual(['parameters.rate gap']);
    expect(told(faultsOf(HEAD, short))).toEqual(['parameters.rate gap']);
    expect(told(faultsOf(HEAD, turned))).toContain('parameters.rate turned');
  });

  it('where the history of a condition has a gap or an overlap', () => {
    const two = (first: string, second: string) =>
      HEAD.replace(
        /tests:\n.*\n/,
        `tests:\n  - { test: boards, boards: true, ${first}, cite: unsourced }\n  - { test: boards, boards: false, ${second}, cite: unsourced }\n`,
      );
    expect(told(faultsOf(two('from: 2020-spring, until: 2020-autumn', 'from: 2021-spring')))).toEqual([]);
    expect(told(faultsOf(two('from: 2020-spring, until: 2020-spring', 'from: 2021-spring')))[0]).toMatch(
      /gap/,
    );
    expect(told(faultsOf(two('from: 2020-spring', 'from: 2021-spring')))[0]).toMatch(/overlap/);
  });

  it('where units do not fit: a rate by the day without days, a sum once in both terms, half a fen', () => {
    expect(told(faultsOf(HEAD, RATE.replace('yuan-a-year', 'yuan-a-day')))).toEqual([
      'amount.days days-wanted',
      'amount.given_as meals-only',
    ]);
    expect(told(faultsOf(HEAD, RATE.replace('yuan-a-year', 'yuan-once')))).toEqual(['amount.paid unit']);
    expect(told(faultsOf(HEAD, RATE.replace('yuan: 1000', 'yuan: 0.01')))).toEqual([
      'parameters.rate.values.0.rows.0.yuan no-whole-fen',
    ]);
    expect(told(faultsOf(HEAD, RATE.replace('rate:', 'other:')))).toContain(
      'amount.parameter no-such-parameter',
    );
  });

  it('where the table of amounts has no row for a stage that it lets in, or names a word that is none', () => {
    const rows = (row: string) => values(`      - { from: 2020-spring, cite: unsourced, rows: [${row}] }\n`);
    expect(told(faultsOf(HEAD, rows('{ when: { stage: primary }, yuan: 2 }')))).toEqual([
      'parameters.rate.values.0.rows no-row',
    ]);
    expect(told(faultsOf(HEAD, rows('{ when: { stage: nursery }, yuan: 2 }, { yuan: 4 }')))).toEqual([
      'parameters.rate.values.0.rows.0.when.stage no-such-word',
    ]);
    expect(told(faultsOf(HEAD, rows('{ when: { stage: primary }, yuan: 2 }, { yuan: 4 }')))).toEqual([]);
  });

  it('where a local one does not say or ask for its place', () => {
    expect(told(faultsOf(HEAD.replace('national', 'county')))).toEqual(['division division-wanted']);
    const placed = HEAD.replace(
      'level: national',
      'level: county\ndivision: { code: "431321", zh: 双峰县, en: Shuangfeng }',
    );
    expect(told(faultsOf(placed))).toEqual(['tests place-not-asked']);
  });

  it('where exclusions run in a circle, or name nobody', () => {
    const { rules } = readRuleSet();
    const [a, b] = rules.programmes;
    const circle = ruleSetOf([
      { ...a!, yields_to: [{ programme: b!.id, cite: 'unsourced' }] },
      { ...b!, yields_to: [{ programme: a!.id, cite: 'unsourced' }] },
    ]);
    expect(ruleSetFaults(circle).filter((one) => one.code === 'circle')).toHaveLength(2);
    expect(() => inYieldOrder(circle.programmes)).toThrow('aid.yield-cycle');
    const nobody = ruleSetOf([{ ...a!, yields_to: [{ programme: 'nobody', cite: 'unsourced' }] }]);
    expect(ruleSetFaults(nobody).map((one) => one.code)).toContain('no-such-programme');
  });
});

describe('the texts of faults', () => {
  it('stand in both languages, with the same places to fill', () => {
    for (const { zh, en } of Object.values(RULE_FAULT_TEXTS)) {
      const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      expect(places(zh)).toEqual(places(en));
    }
  });
});

describe('what is repealed', () => {
  it('ends in the rules too: no programme of an ended document is open', () => {
    const library = readLibrary();
    const open = readRuleSet().rules.programmes.filter(
      ({ valid }) =>
        valid.until === undefined &&
        [valid.cite]
          .flat()
          .some((one) => one !== 'unsourced' && library.get(one.document)?.state === 'ended'),
    );
    expect(open.map((one) => one.id)).toEqual([]);
  });
});
