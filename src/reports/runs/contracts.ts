import { z } from 'zod';
import { BothLanguages, contract, Numbered, told } from '../../access/index.ts';
import { count, ListTotalTold, text } from '../answers.ts';
import type { ChangedEntry, RunChanges } from './compare.queries.ts';
import type { KeptRun } from './runs.queries.ts';

const CHANGES = ['new', 'gone', 'moved'] as const;
const LISTS = ['out-of-school', 'unaided'] as const;

const Kept = told<KeptRun>()(
  'KeptRun',
  z.strictObject({
    runId: count,
    on: z.string(),
    term: text,
    loadedAt: z.iso.datetime(),
    isCurrent: z.boolean(),
    isTrial: z.boolean(),
    batchId: count.nullable(),
    isUndone: z.boolean(),
    by: text,
    lists: z.array(ListTotalTold),
  }),
);

const Changes = told<RunChanges>()(
  'RunChanges',
  z.strictObject({
    from: count,
    to: count,
    counts: z.array(z.strictObject({ list: z.string(), change: z.enum(CHANGES), count, persons: count })),
    pairs: z.strictObject({ before: count, after: count }),
  }),
);

const Changed = told<ChangedEntry>()(
  'ChangedEntry',
  z.strictObject({
    list: z.string(),
    kind: z.string(),
    personId: z.string(),
    name: text,
    idMasked: text,
    birthDate: text,
    sex: text,
    township: text,
    village: text,
    programme: BothLanguages.nullable(),
    term: text,
    isWaiting: z.boolean(),
    reason: BothLanguages,
    before: z.array(z.strictObject({ kind: z.string(), isWaiting: z.boolean() })),
  }),
);

const Two = z.object({ from: Numbered, to: Numbered });

/** What the routes of kept runs take and give. */
export const RUN_CONTRACTS = {
  list: contract({
    about: { zh: '保留的各次比对', en: 'runs that are kept' },
    answers: { 200: z.strictObject({ items: z.array(Kept) }) },
  }),
  compare: contract({
    about: { zh: '两次比对的差别（合计）', en: 'what differs between two runs, counted' },
    query: Two,
    answers: { 200: Changes },
    faults: ['no-such-run'],
  }),
  changes: contract({
    about: { zh: '两次比对的差别（逐条）', en: 'what differs between two runs, one by one' },
    query: Two.extend({
      list: z.enum(LISTS),
      change: z.enum(CHANGES),
      after: z.coerce.number().int().min(0).max(10_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: { 200: z.strictObject({ items: z.array(Changed), next: count.nullable() }) },
    faults: ['no-such-run'],
  }),
} as const;
