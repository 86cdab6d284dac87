import { z } from 'zod';
import { contract, told, typed } from '../../access/index.ts';
import { text } from '../answers.ts';
import { MATCHES, QUESTION_KINDS } from './question.ts';
import type { Found, FoundChild } from './search.queries.ts';

const Child = told<FoundChild>()(
  'FoundChild',
  z.strictObject({
    personId: z.string(),
    name: text,
    idMasked: text,
    birthDate: text,
    sex: text,
    township: text,
    village: text,
    school: text,
    guardian: text,
    match: z.enum(MATCHES),
    listings: z.array(z.strictObject({ list: z.string(), kind: z.string(), isWaiting: z.boolean() })),
  }),
);

const FoundTold = told<Found>()(
  'Found',
  z.strictObject({ kind: z.enum(QUESTION_KINDS), items: z.array(Child), hasMore: z.boolean() }),
);

/** What the search takes and gives. */
export const SEARCH_CONTRACTS = {
  find: contract({
    about: {
      zh: '按证件号码、姓名、拼音、户编号或生日查找孩子',
      en: 'find a child by number, name, sound, household or birthday',
    },
    body: z.strictObject({
      text: typed(60).refine((value) => value !== ''),
      township: typed(60).optional(),
    }),
    numbered: ['text'],
    answers: { 200: FoundTold },
  }),
} as const;
