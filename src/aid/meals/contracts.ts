import { z } from 'zod';
import { BothLanguages, contract, told } from '../../access/index.ts';
import { changed, count, Refused, text, typedText } from '../payment/told.ts';
import { CLAIM_STATES, type MealClaim, type MealUnit } from './meals.queries.ts';

const Claim = told<MealClaim>()(
  'MealClaim',
  z.strictObject({
    ...{ claimId: count, unitId: count, month: z.string(), students: count, days: count },
    ...{ rateFen: count, amountFen: count, state: z.enum(CLAIM_STATES), batchId: count.nullable() },
    madeName: z.string(),
  }),
);
const Unit = told<MealUnit>()(
  'MealUnit',
  z.strictObject({
    ...{ unitId: count, kind: z.enum(['canteen', 'supplier']), name: z.string(), school: text },
    ...{ division: z.string(), entitled: count, hasAccount: z.boolean() },
  }),
);
const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** What the routes of meals take and give. */
export const MEAL_CONTRACTS = {
  home: contract({
    about: {
      zh: '营养改善计划：核算单位、用餐天数、人数和金额',
      en: 'meals: accounting units, days, students, money',
    },
    query: z.object({ month: Month.optional() }),
    answers: {
      200: z.strictObject({
        month: z.string(),
        term: z.string(),
        label: BothLanguages,
        /** What a day costs; null where the law knows no rate of the term. */
        rate: z.strictObject({ rateFen: count, plannedDays: count, cite: BothLanguages }).nullable(),
        rule: BothLanguages,
        units: z.array(Unit),
        claims: z.array(Claim),
        without: z.array(
          z.strictObject({ school: z.string(), name: z.string(), division: z.string(), entitled: count }),
        ),
        mayClaim: z.boolean(),
      }),
    },
  }),
  units: contract({
    about: { zh: '登记核算单位', en: 'add accounting units' },
    body: z.strictObject({
      /** Suppliers by name; without one, all schools with entitled pupils that are no unit yet. */
      supplier: typedText(2, 120).optional(),
    }),
    answers: { 200: z.strictObject({ added: count }) },
    faults: changed('meal-unit-stands'),
    fault: Refused,
  }),
  claim: contract({
    about: { zh: '登记一个月的用餐', en: 'enter the meals of a month' },
    body: z.strictObject({
      month: Month,
      claims: z
        .array(
          z.strictObject({
            unitId: z.number().int().positive().max(2_000_000_000),
            students: z.number().int().min(1).max(1_000_000),
            days: z.number().int().min(1).max(31),
          }),
        )
        .min(1)
        .max(2000),
    }),
    answers: { 200: z.strictObject({ claimed: count, amountFen: count }) },
    faults: changed('meal-claimed', 'meal-days', 'meal-rate-unknown', 'meal-unit-unknown', 'meal-future'),
    fault: Refused,
  }),
} as const;
