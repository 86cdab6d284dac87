import { z } from 'zod';
import { BothLanguages, contract, PersonId, told, typed } from '../../access/index.ts';
import { ASKED } from '../contracts.ts';
import { count, pageTold, text } from '../told.ts';
import type { RateMember } from './rates.queries.ts';

const { flag, limit, township, place, boundaries } = ASKED;

const Question = z.object({
  on: z.iso.date().optional(),
  term: typed(12).optional(),
  township,
  poor: flag,
  boundaries,
});

/** What a rate is asked over. */
export type RateAsked = z.output<typeof Question>;

const share = { numerator: count, denominator: count, share: z.string() };

const Rate = z
  .strictObject({
    id: z.string(),
    label: BothLanguages,
    formula: BothLanguages,
    version: z.string(),
    source: BothLanguages,
    whole: z.strictObject(share),
    places: z.array(z.strictObject({ township: z.string(), place: z.string().exactOptional(), ...share })),
    /** Children of whom nobody can tell in which part of a divided place they lay. */
    unsure: count,
  })
  .meta({ id: 'ToldRate' });

const Member = told<RateMember>()(
  'RateMember',
  z.strictObject({
    personId: z.string(),
    name: text,
    township: text,
    village: text,
    school: text,
    step: text,
  }),
);

/** What the routes of rates take and give. */
export const RATE_CONTRACTS = {
  rates: contract({
    about: { zh: '各项比率：分子、分母、截止日、公式', en: 'rates with their numbers, day and formula' },
    query: Question,
    answers: {
      200: z.strictObject({
        on: z.string(),
        from: z.string().exactOptional(),
        reference: text,
        terms: z.array(z.string()),
        rates: z.array(Rate),
      }),
    },
    faults: ['bad-entry'],
  }),
  children: contract({
    about: { zh: '一项比率后面的学生', en: 'the children behind a rate' },
    params: z.object({ rateId: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/) }),
    query: Question.extend({
      place,
      part: z.enum(['numerator', 'denominator', 'rest']),
      cursor: PersonId.optional(),
      limit,
    }),
    answers: { 200: pageTold(Member) },
    faults: ['bad-entry'],
  }),
} as const;
