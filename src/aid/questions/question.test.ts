import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedRow } from '../../../test/planted-county.ts';
import { assessEnrolment } from '../../enrolment/index.ts';
import { openBatch } from '../../platform/index.ts';
import { compile } from '../compile.ts';
import { factsValues } from '../decide.queries.ts';
import { digitsOf } from '../decision.ts';
import { FACT_COLUMNS, FACTS, type FactColumn, type Facts, wholeFacts } from '../facts.ts';
import { assessAid } from '../index.ts';
import { readRuleSet } from '../rule-set.store.ts';
import type { StandingAnswer } from './answers.queries.ts';
import { readQuestionRules } from './question.store.ts';
import { choicesOf, hintOf, isFact, missingOf, officeOf, readAnswer } from './question.ts';
import { readSheet, sheetRows } from './sheet.ts';
import { readUndetermined } from './undetermined.store.ts';

const TERM = '2026-autumn';
const { rules, cases } = readRuleSet();
const compiled = compile(rules, TERM);

describe('What keeps a decision open', () => {
  it('is always asked of somebody, or another programme asks it; and answering all of it settles the decision', async () => {
    const batch = await openBatch(':memory:', { threads: 1 });
    const decide = async (facts: Facts) =>
      (await batch.rows<Record<string, number | boolean | null>>(compiled.select(factsValues([facts]))))[0]!;
    const few = fc
      .tuple(fc.constantFrom(...cases.values()), fc.subarray(FACT_COLUMNS, { minLength: 1 }))
      .map(([{ base }, forgotten]) =>
        wholeFacts(
          Object.fromEntries(
            Object.entries(base.facts).filter(([column]) => !forgotten.includes(column as FactColumn)),
          ),
        ),
      );
    await fc.assert(
      fc.asyncProperty(few, fc.nat(), async (start, luck) => {
        let facts = start;
        // an answer may open the next question; there are no more of them than facts
        for (let round = 0; round <= FACT_COLUMNS.length; round += 1) {
          const row = await decide(facts);
          const open = compiled.programmes.filter(({ no }) => row[`e${no}`] === null);
          const asked = open.flatMap((one) =>
            missingOf(
              compiled,
              one,
              digitsOf(Number(row[`g${one.no}`]), one.judged.length),
              (fact) => facts[fact] === null,
            ),
          );
          expect(open.length > 0).toBe(asked.length > 0);
          const facts1 = asked.filter(isFact);
          for (const asks of asked)
            expect(readQuestionRules().offices.map(({ id }) => id)).toContain(officeOf(asks, compiled));
          if (facts1.length === 0) return;
          const answers = facts1.map((fact) => {
            const choices = choicesOf(fact);
            return [fact, choices.length > 0 ? choices[luck % choices.length]!.value : 431321];
          });
          facts = { ...facts, ...Object.fromEntries(answers) };
        }
        throw new Error('the questions never end');
      }),
      { numRuns: 60 },
    );
    batch.close();
  });

  it('has an office for every fact, and a way to answer that the rules know', () => {
    const { offices, facts } = readQuestionRules();
    for (const fact of FACT_COLUMNS) expect(offices.map(({ id }) => id)).toContain(FACTS[fact].asked);
    expect(facts.map(({ fact }) => fact).sort()).toEqual(
      FACT_COLUMNS.filter((fact) => fact !== 'is_risk_gone').sort(),
    );
  });
});

describe('An answer', () => {
  it('is read as people type it, and nothing else is taken for one', () => {
    expect(readAnswer('boards', ' 是 ')).toBe(true);
    expect(readAnswer('boards', 'No')).toBe(false);
    expect(readAnswer('school_kind', '普惠性民办')).toBe('inclusive-private');
    expect(readAnswer('school_fee_fen', '1,150.50元')).toBe(115_050);
    expect(readAnswer('grade', '３')).toBe(3);
    expect([readAnswer('boards', '不清楚'), readAnswer('grade', '三'), readAnswer('grade', '-1')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    for (const fact of FACT_COLUMNS)
      for (const word of choicesOf(fact).flatMap(({ label }) => [label.zh, label.en]))
        expect(readAnswer(fact, word)).toBe(
          choicesOf(fact).find(({ label }) => [label.zh, label.en].includes(word))!.value,
        );
    expect(hintOf('level').zh).toContain('特别困难');
  });

  it('comes back in the sheet that went out; rows without one stay open, every wrong row is told', () => {
    const subjects = ['P1', 'P2', 'P3'].map((subject) => ({
      ...{ subject, name: '王小', school: '一小', grade: '三年级', className: '2班' },
    }));
    const rows = sheetRows('boards', '在校寄宿', subjects);
    const back = (answers: string[]) =>
      readSheet(
        'boards',
        '在校寄宿',
        rows.map((cells, at) => ({
          no: at + 1,
          cells: at === 0 ? cells : [...cells.slice(0, -1), answers[at - 1]!],
        })),
      );
    expect(back(['是', '', '否'])).toEqual({
      answers: new Map([
        ['P1', { value: true, row: 2 }],
        ['P3', { value: false, row: 4 }],
      ]),
      ...{ blank: 1, faults: [] },
    });
    expect(back(['或许', '是', '对'])).toMatchObject({
      faults: [
        { row: 2, kind: 'ill-answer' },
        { row: 4, kind: 'ill-answer' },
      ],
    });
    expect(readSheet('boards', '在校寄宿', [{ no: 1, cells: ['编号', '姓名'] }])).toEqual({
      missing: '答复',
    });
    expect(
      readSheet('boards', '在校寄宿', [
        { no: 1, cells: ['编号', '待查明事项', '答复'] },
        { no: 2, cells: ['P1', '办学性质', '是'] },
        { no: 3, cells: ['P2', '在校寄宿', '是'] },
        { no: 4, cells: ['P2', '在校寄宿', '否'] },
      ]),
    ).toMatchObject({
      faults: [
        { row: 2, kind: 'unknown-subject' },
        { row: 4, kind: 'contradicts' },
      ],
    });
  });
});

describe('A run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-answers-'));
  const rows: PlantedRow[] = [
    { person: 'a', register: 'roster', school: '一小', stage: 'primary', grade: '三年级' },
    { person: 'a', register: 'hukou', id_number: '431321201601010018', status: 'normal' },
    { person: 'b', register: 'roster', school: '一小', stage: 'primary', grade: '三年级', boarding: 'no' },
    ...(['poverty', 'orphan', 'disability'] as const).map((register) => ({ person: 'b', register })),
    { person: 'a', register: 'civil-affairs', hardships: [{ hardship: 'dibao' }] },
  ];
  /** What of `boarding-subsidy` a run decides and asks, where these answers were given. */
  const run = (answers: StandingAnswer[]) =>
    inCounty({ born: {}, rows }, async (batch) => {
      const localRules = join(folder, 'rules.json');
      writeFileSync(localRules, JSON.stringify({ approved: [], documents: [], answers }));
      await assessEnrolment(batch, { on: '2026-09-01' });
      const { entitlements } = await assessAid(batch, { on: '2026-09-01', term: TERM, localRules });
      const { missing, patternOf } = await readUndetermined(batch);
      const asked = missing.filter(({ programme }) => programme === 'boarding-subsidy');
      const one = entitlements.programmes.find(({ programme }) => programme === 'boarding-subsidy')!;
      return {
        outcome: [one.entitled, one.refused_by_law, one.undetermined],
        asks: [...new Set(asked.map(({ asks }) => asks))],
        open: [...patternOf.keys()],
      };
    });
  const answer = (subject: string, fact: FactColumn, value: boolean | string, term: string = TERM) => ({
    ...{ subject, fact, value, term },
  });

  it('asks the school whether a child boards, and decides by the answer; a list that says otherwise stands', async () => {
    const before = await run([]);
    expect(before.outcome).toEqual([0, 1, 1]);
    expect(before.asks).toEqual(['boards']);
    expect(before.open).toContain(1);
    expect((await run([answer('P1', 'boards', true)])).outcome).toEqual([1, 1, 0]);
    expect((await run([answer('P1', 'boards', false)])).outcome).toEqual([0, 2, 0]);
    // b does not board by its list: an answer does not turn that
    expect((await run([answer('P2', 'boards', true)])).outcome).toEqual([0, 1, 1]);
  });

  it('takes an answer of another term only for what lasts, and a school’s for all its children', async () => {
    expect((await run([answer('P1', 'boards', true, '2026-spring')])).outcome).toEqual([0, 1, 1]);
    const kinds = (answers: StandingAnswer[]) =>
      inCounty({ born: {}, rows }, async (batch) => {
        const localRules = join(folder, 'rules.json');
        writeFileSync(localRules, JSON.stringify({ approved: [], documents: [], answers }));
        await assessEnrolment(batch, { on: '2026-09-01' });
        await assessAid(batch, { on: '2026-09-01', term: TERM, localRules });
        return batch.rows('select person_no, school_kind from aid.facts order by 1');
      });
    expect(
      await kinds([
        answer('school:431321:一小', 'school_kind', 'private', '2025-autumn'),
        answer('school:431321:一小', 'school_kind', 'public', '2026-spring'),
      ]),
    ).toEqual([
      { person_no: 1, school_kind: 1 },
      { person_no: 2, school_kind: 1 },
    ]);
    rmSync(folder, { recursive: true });
  });
});
