import { z } from 'zod';
import { contract, stateTold, typed } from '../../access/index.ts';
import { ANSWERS } from '../../linkage/index.ts';
import { BlindPairTold, count } from '../answers.ts';

const OfPair = z.object({ pairKey: z.string().regex(/^[A-Za-z0-9_-]{16}$/) });

/** What the routes of the review queue take and give. */
export const REVIEW_CONTRACTS = {
  decide: contract({
    about: { zh: '对一对记录作出结论', en: 'say whether two records are one person' },
    params: OfPair,
    body: z.strictObject({
      answer: z.enum(ANSWERS),
      note: typed(400).optional(),
      isSecondWanted: z.boolean().default(false),
      isBlind: z.boolean().default(false),
    }),
    answers: { 201: stateTold('kept') },
    faults: ['no-such-pair'],
  }),
  withdraw: contract({
    about: { zh: '撤回自己的结论', en: 'take one’s own answer back' },
    params: OfPair,
    query: z.object({ blind: z.enum(['0', '1']).default('0') }),
    answers: { 200: stateTold('withdrawn') },
    faults: ['no-such-decision'],
  }),
  blind: contract({
    about: { zh: '盲评用的记录对', en: 'pairs for blind labelling' },
    answers: {
      200: z.strictObject({
        items: z.array(BlindPairTold),
        judged: count,
        total: count,
        agreement: z.strictObject({ pairs: count, judgedTwice: count, agreed: count }),
      }),
    },
  }),
} as const;
