import { z } from 'zod';
import { contract, told, typed } from '../../access/index.ts';

/** A school of the current run: its scope and its name. */
export type SchoolChoice = { readonly scope: string; readonly name: string };

/** What the route of schools takes and gives. */
export const SCHOOL_CONTRACTS = {
  list: contract({
    about: {
      zh: '现有结果中的学校，供授权时选择',
      en: 'schools of the current run, to be chosen when a role is granted',
    },
    query: z.object({ typed: typed(60).default('') }),
    answers: {
      200: z.strictObject({
        items: z.array(
          told<SchoolChoice>()('SchoolChoice', z.strictObject({ scope: z.string(), name: z.string() })),
        ),
      }),
    },
  }),
} as const;
