import { z } from 'zod';
import { BothLanguages, contract, Numbered, PersonId, told, typed } from '../access/index.ts';
import { PersonNumbersTold } from '../registry/index.ts';
import { type PastJudgement, readWarnedCursor, type WarnedChild } from './children.queries.ts';
import { type ExclusionChild, PARTS } from './exclusion.queries.ts';
import { MEASURES } from './model.ts';
import type { OutcomeChild, Reckoned } from './outcome.queries.ts';

const text = z.string().nullable();
const count = z.number();
const day = z.iso.date();
const limit = z.coerce.number().int().min(1).max(200).default(50);
const flag = z
  .enum(['0', '1'])
  .transform((word) => word === '1')
  .optional();
const named = typed(40)
  .transform((name) => (name === '' ? undefined : name))
  .optional();

const FoundTold = z
  .strictObject({
    factor: z.string(),
    points: count,
    measure: z.enum(MEASURES),
    n: count,
    says: BothLanguages,
  })
  .meta({ id: 'FoundFactor' });

const child = {
  personId: z.string(),
  name: text,
  birthDate: text,
  sex: text,
  township: text,
  village: text,
  school: text,
  stage: text,
  class: text,
  score: count,
  isWarned: z.boolean(),
  warnedSince: text,
  factors: z.array(FoundTold).readonly(),
};
const Warned = told<WarnedChild>()('WarnedChild', z.strictObject(child));
const Past = told<PastJudgement>()(
  'PastJudgement',
  z.strictObject({ on: day, model: z.string(), score: count, isWarned: z.boolean() }),
);

const Band = z.strictObject({ atLeast: count, points: count, says: BothLanguages, cite: BothLanguages });
const Factor = z
  .strictObject({ id: z.string(), label: BothLanguages, bands: z.array(Band), count: count.nullable() })
  .meta({ id: 'WarningFactor' });
const Model = z
  .strictObject({
    version: z.string(),
    warnAt: count,
    absenceDays: count,
    cite: BothLanguages,
    factors: z.array(Factor),
  })
  .meta({ id: 'WarningModel' });

const Run = told<Reckoned & { precision: string; recall: string }>()(
  'ReckonedRun',
  z.strictObject({
    runId: count,
    on: day,
    model: z.string(),
    judged: count,
    warned: count,
    hits: count,
    misses: count,
    isTold: z.boolean(),
    /** Hits of all warned of. */
    precision: z.string(),
    /** Hits of all who are out of school now. */
    recall: z.string(),
  }),
);
const Outcome = told<OutcomeChild>()(
  'OutcomeChild',
  z.strictObject({
    personId: z.string(),
    wasWarned: z.boolean(),
    seenOn: day,
    name: text,
    township: text,
    village: text,
    school: text,
  }),
);

const counted = { numerator: count, denominator: count, unclear: count, excused: count, share: z.string() };
const DimensionTold = z
  .strictObject({
    id: z.string(),
    no: count,
    label: BothLanguages,
    formula: BothLanguages,
    version: z.string(),
    source: BothLanguages,
    /** False: no file of the run lists such children, so that nobody can be counted. */
    isTold: z.boolean(),
    whole: z.strictObject(counted),
    places: z.array(z.strictObject({ township: z.string(), ...counted })),
  })
  .meta({ id: 'ExclusionDimension' });
const Excluded = told<ExclusionChild>()(
  'ExclusionChild',
  z.strictObject({
    personId: z.string(),
    name: text,
    age: count,
    township: text,
    village: text,
    school: text,
    state: z.string(),
  }),
);
const page = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), total: count, next: text });

/** What the routes of warnings take and give. */
export const WARNING_CONTRACTS = {
  head: contract({
    about: {
      zh: '失学风险预警：人数、模型、与事后对照',
      en: 'warnings: how many, the model, and what then happened',
    },
    answers: {
      200: z.strictObject({
        /** Day of the registers; none before the first run. */
        on: text,
        judgedAt: text,
        judged: count,
        warned: count,
        model: Model,
        townships: z.array(z.string()),
        runs: z.array(Run),
        /** Whether the viewer may open the list itself. */
        isOpen: z.boolean(),
      }),
    },
  }),
  children: contract({
    about: { zh: '失学风险预警名单', en: 'children who are warned of' },
    query: z.object({
      factor: typed(40).optional(),
      township: typed(60).optional(),
      stage: z.enum(['primary', 'junior', 'special', '']).optional(),
      name: named,
      below: flag,
      cursor: z
        .string()
        .max(60)
        .refine((cursor) => readWarnedCursor(cursor) !== undefined)
        .transform(readWarnedCursor)
        .optional(),
      limit,
    }),
    answers: { 200: page(Warned) },
  }),
  child: contract({
    about: { zh: '一名学生的预警因素', en: 'why a child is warned of' },
    params: z.object({ personId: PersonId }),
    answers: {
      200: z.strictObject({
        ...child,
        warnAt: count,
        version: z.string(),
        judgements: z.array(Past),
        numbers: PersonNumbersTold,
      }),
    },
    faults: ['not-warned'],
  }),
  outcomes: contract({
    about: { zh: '预警后实际失学的学生', en: 'who was out of school after a run was judged' },
    params: z.object({ runId: Numbered }),
    query: z.object({ warned: z.enum(['0', '1']), cursor: PersonId.optional(), limit }),
    answers: { 200: page(Outcome) },
  }),
  exclusion: contract({
    about: { zh: '失学五维表', en: 'the five dimensions of exclusion' },
    query: z.object({ township: typed(60).optional() }),
    answers: {
      200: z.strictObject({ on: text, isOpen: z.boolean(), dimensions: z.array(DimensionTold) }),
    },
  }),
  excluded: contract({
    about: { zh: '失学五维表中一个数字后面的学生', en: 'the children behind a number of a dimension' },
    params: z.object({ dimension: z.string().regex(/^[a-z][a-z-]{0,30}$/) }),
    query: z.object({
      part: z.enum(PARTS),
      township: typed(60).optional(),
      cursor: PersonId.optional(),
      limit,
    }),
    answers: { 200: page(Excluded) },
    faults: ['no-dimension', 'warned-kept'],
  }),
} as const;
