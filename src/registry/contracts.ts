import { z } from 'zod';
import { contract, told, typed } from '../access/index.ts';
import type { FoundDivision } from './division-search.store.ts';
import type { PersonNumbers } from './numbers.queries.ts';

const DivisionTold = told<FoundDivision>()(
  'FoundDivision',
  z.strictObject({
    code: z.string(),
    name: z.string(),
    level: z.enum(['province', 'prefecture', 'county', 'township', 'village']),
    path: z.array(z.string()),
  }),
);

/** What became of a child's number, as every page of the child tells it. */
export const PersonNumbersTold = told<PersonNumbers>()(
  'PersonNumbers',
  z.strictObject({
    now: z.string(),
    former: z.array(z.string()),
    changes: z.array(
      z.strictObject({
        change: z.enum(['merged', 'parted', 'split', 'moved']),
        ...{ personId: z.string(), otherId: z.string(), on: z.string() },
      }),
    ),
  }),
);

/** What the route of divisions takes and gives. */
export const DIVISION_CONTRACTS = {
  search: contract({
    about: {
      zh: '按名称、拼音、首字母或代码查找区划',
      en: 'divisions by name, sound, first letters or code',
    },
    query: z.object({
      typed: typed(40).default(''),
      /** Below this division alone. */
      parent: z
        .string()
        .regex(/^\d{2,12}$/)
        .optional(),
    }),
    answers: { 200: z.strictObject({ items: z.array(DivisionTold) }) },
  }),
} as const;
