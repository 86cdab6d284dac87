import { z } from 'zod';
import { BothLanguages, contract, Numbered, told, typed } from '../../access/index.ts';
import type { Plan } from './letters.queries.ts';

const count = z.number();
const text = z.string().nullable();
const Year = z.coerce.number().int().min(2015).max(2100);
const Signed = z.strictObject({ signer: z.string(), post: z.string(), on: z.string() }).nullable();
const Labelled = z.strictObject({ id: z.string(), label: BothLanguages });
const name = (shortest: number, longest: number) => typed(longest).pipe(z.string().min(shortest));
const letterId = name(3, 40);

const PlanTold = told<Plan & { unitName: string }>()(
  'Plan',
  z.strictObject({
    ...{
      planId: count,
      kind: z.string(),
      unit: z.string(),
      unitName: z.string(),
      division: z.string(),
      year: count,
    },
    title: z.string(),
    tasks: z.array(
      z.strictObject({
        ...{
          taskId: count,
          title: z.string(),
          responsible: z.string(),
          dueOn: z.string(),
          doneOn: text,
          note: text,
        },
      }),
    ),
  }),
);

/** What the routes of letters and plans take and give. */
export const LETTER_CONTRACTS = {
  list: contract({
    about: { zh: '责任书签订情况：谁还没有签', en: 'responsibility letters: who has not signed' },
    query: z.object({
      letter: letterId.optional(),
      year: Year.optional(),
      missing: z.enum(['0', '1']).optional(),
    }),
    answers: {
      200: z.strictObject({
        year: count,
        letter: z.string(),
        dueOn: z.string(),
        isLate: z.boolean(),
        letters: z.array(
          z.strictObject({
            id: z.string(),
            label: BothLanguages,
            line: z.string(),
            upper: BothLanguages,
            lower: BothLanguages,
          }),
        ),
        total: count,
        signed: count,
        items: z.array(
          z.strictObject({
            ...{ unit: z.string(), name: z.string(), upper: Signed, lower: Signed },
            ...{ mayUpper: z.boolean(), mayLower: z.boolean() },
          }),
        ),
      }),
    },
    faults: ['no-such-letter'],
  }),
  sign: contract({
    about: { zh: '在责任书上签字', en: 'sign one side of a letter' },
    body: z.strictObject({
      ...{ letter: letterId, year: Year, unit: name(4, 120), side: z.enum(['upper', 'lower']) },
      ...{ signer: name(2, 30), post: name(2, 30) },
    }),
    answers: { 201: z.strictObject({ side: z.string() }) },
    faults: ['no-such-letter', 'not-to-sign', 'paired-meanwhile'],
  }),
  paper: contract({
    about: { zh: '责任书（Word）', en: 'a letter as a Word file' },
    query: z.object({ letter: letterId, year: Year, unit: name(4, 120) }),
    answers: { 200: { file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } },
    faults: ['no-such-letter'],
  }),
  plans: contract({
    about: { zh: '一县一案、一校一案及其任务', en: 'plans of the county and of schools, with their tasks' },
    query: z.object({ year: Year.optional() }),
    answers: {
      200: z.strictObject({
        ...{ year: count, today: z.string(), kinds: z.array(Labelled), overdue: count },
        plans: z.array(PlanTold),
        canMake: z.boolean(),
      }),
    },
  }),
  makePlan: contract({
    about: { zh: '新建一县一案或一校一案', en: 'make a plan' },
    body: z.strictObject({ unit: name(6, 80), year: Year, title: name(4, 100) }),
    answers: { 201: z.strictObject({ planId: count }) },
    faults: ['unit-unseen', 'paired-meanwhile'],
  }),
  addTask: contract({
    about: { zh: '给方案添加任务', en: 'add a task to a plan' },
    params: z.object({ planId: Numbered }),
    body: z.strictObject({ title: name(2, 200), responsible: name(2, 40), dueOn: z.iso.date() }),
    answers: { 201: z.strictObject({ taskId: count }) },
    faults: ['no-such-plan'],
  }),
  done: contract({
    about: { zh: '登记任务完成', en: 'record that a task was done' },
    params: z.object({ taskId: Numbered }),
    body: z.strictObject({ on: z.iso.date(), note: name(2, 400) }),
    answers: { 201: z.strictObject({ taskId: count }) },
    faults: ['no-such-plan', 'day-ahead', 'paired-meanwhile'],
  }),
} as const;
