import { z } from 'zod';
import { BothLanguages, contract, Done, told } from '../../access/index.ts';
import { changed, count, GroundTold, OfId, Refused, text, typedText } from '../payment/told.ts';
import type { HardshipCase, HardshipRound } from './identification.queries.ts';
import { HARDSHIP_LEVELS, HARDSHIP_STATES, HARDSHIP_STEPS } from './identification.ts';

const Round = told<HardshipRound>()(
  'HardshipRound',
  z.strictObject({
    ...{ roundId: count, division: z.string(), schoolYear: count, kind: z.enum(['yearly', 'change']) },
    ...{ told: z.string(), closesOn: z.string() },
  }),
);

const Case = told<HardshipCase>()(
  'HardshipCase',
  z.strictObject({
    ...{ caseId: count, roundId: count, division: z.string(), school: z.string() },
    ...{ personId: z.string(), name: z.string(), grade: text, className: text },
    ...{ lists: z.array(z.string()), hasUndertaking: z.boolean(), state: z.enum(HARDSHIP_STATES) },
    ...{ level: text, noticeEndsOn: text, openObjections: count },
    taken: z.array(
      z.strictObject({
        ...{ step: z.enum(HARDSHIP_STEPS), by: count, name: z.string(), at: z.string(), words: text },
      }),
    ),
    stateLabel: BothLanguages,
    acts: z.array(
      z.strictObject({
        ...{ step: z.enum(HARDSHIP_STEPS), label: BothLanguages, isAllowed: z.boolean() },
        ...{ wantsLevel: z.boolean(), wantsWords: z.boolean() },
        meeting: z.enum(['class', 'school']).nullable(),
        grounds: z.array(GroundTold),
      }),
    ),
  }),
);

const School = z.string().regex(/^school:\d{6}:.{1,60}$/u);
const Division = z.string().regex(/^\d{6,12}$/);

const Step = z.strictObject({
  step: z.enum(HARDSHIP_STEPS).exclude(['apply', 'publish']),
  level: z.enum(HARDSHIP_LEVELS).optional(),
  meetingId: z.number().int().positive().max(2_000_000_000).optional(),
  words: typedText(0, 2000).optional(),
});

/** A step as it is asked for. */
export type StepAsked = z.output<typeof Step>;

/** What the routes of the determination of hardship take and give. */
export const HARDSHIP_CONTRACTS = {
  rounds: contract({
    about: { zh: '认定批次', en: 'rounds of determination' },
    answers: { 200: z.strictObject({ rounds: z.array(Round) }) },
  }),
  open: contract({
    about: { zh: '开启一次认定（告知）', en: 'open a round' },
    body: z.strictObject({
      division: z.string().regex(/^\d{6}$/),
      schoolYear: z.number().int().min(2000).max(2100),
      kind: z.enum(['yearly', 'change']),
      told: typedText(10, 2000),
      closesOn: z.iso.date(),
    }),
    answers: { 200: z.strictObject({ roundId: count }) },
    faults: changed(),
    fault: Refused,
  }),
  cases: contract({
    about: { zh: '一次认定的申请', en: 'the cases of a round' },
    params: OfId,
    answers: {
      200: z.strictObject({
        cases: z.array(Case),
        levels: z.array(z.strictObject({ id: z.enum(HARDSHIP_LEVELS), label: BothLanguages })),
      }),
    },
  }),
  apply: contract({
    about: { zh: '登记一份申请', en: 'take in an application' },
    params: OfId,
    body: z.strictObject({
      division: Division,
      school: School,
      personId: z.string().regex(/^P\d{1,12}$/),
      name: typedText(1, 60),
      grade: typedText(0, 20).default(''),
      className: typedText(0, 20).default(''),
      lists: z.array(typedText(1, 40)).max(10).default([]),
      hasUndertaking: z.boolean(),
    }),
    answers: { 200: z.strictObject({ caseId: count }) },
    faults: changed('no-such-batch', 'round-closed', 'undertaking-missing'),
    fault: Refused,
  }),
  meet: contract({
    about: { zh: '登记评议会议记录', en: 'keep the minutes of a meeting' },
    params: OfId,
    body: z.strictObject({
      division: Division,
      school: School,
      kind: z.enum(['class', 'school']),
      heldOn: z.iso.date(),
      members: z.array(typedText(1, 40)).max(40),
      minutes: typedText(10, 10_000),
    }),
    answers: { 200: z.strictObject({ meetingId: count }) },
    faults: changed('meeting-missing', 'no-such-batch'),
    fault: Refused,
  }),
  publish: contract({
    about: { zh: '公示认定结果', en: 'publish the result of a round' },
    params: OfId,
    body: z.strictObject({ contact: typedText(5, 120) }),
    answers: { 200: z.strictObject({ published: count }) },
    faults: changed('no-such-batch', 'hardship-out-of-order', 'same-person', 'form-ill', 'batch-empty'),
    fault: Refused,
  }),
  step: contract({
    about: { zh: '办理认定的一步', en: 'take a step of a case' },
    params: OfId,
    body: Step,
    answers: { 200: Done },
    faults: changed(
      ...['no-such-line', 'hardship-out-of-order', 'not-your-step', 'same-person-case', 'same-person'],
      ...['notice-runs', 'objection-open', 'meeting-missing', 'level-missing', 'words-missing'],
      ...['step-out-of-order', 'not-noticed'],
    ),
    fault: Refused,
  }),
} as const;
