import { z } from 'zod';
import { told } from '../access/index.ts';
import { CountTold, count, counts, ListTotalTold, text } from './answers.ts';
import type { SpokenSummary } from './screen.ts';
import type { ListSummary, Summary } from './summary.ts';

const rows = { read: count, landed: count, refused: count, skipped: count, isBalanced: z.boolean() };

const ListTold = told<ListSummary>()(
  'ListSummary',
  z.strictObject({
    persons: count,
    entries: count,
    waiting: count,
    byKind: counts,
    byTownship: z.array(z.strictObject({ township: z.string(), waiting: count, byKind: counts })),
  }),
);

const detail = z.record(z.string(), z.union([z.string(), z.number()]));

const SummaryTold = told<Summary>()(
  'Summary',
  z.strictObject({
    on: z.string(),
    term: z.string(),
    sources: z.array(
      z.strictObject({
        file: z.string(),
        sheet: z.string(),
        format: text,
        register: text,
        label: text,
        ...rows,
        refusal: text,
      }),
    ),
    totals: z.strictObject(rows),
    persons: count,
    links: z.strictObject({ total: count, byRule: counts }),
    review: z.strictObject({ pairs: count, rows: count, shareOfRows: count }),
    lists: z.strictObject({ 'out-of-school': ListTold, unaided: ListTold }),
    unplaced: z.strictObject({ total: count, byCause: counts }),
    verdicts: z.array(z.strictObject({ code: z.string(), severity: z.string(), count })),
    judged: z.strictObject({ enrolment: z.unknown(), aid: z.unknown() }),
    warnings: z.array(z.strictObject({ code: z.string(), text: z.string(), detail: detail.exactOptional() })),
  }),
);

/** The current run as the start page is answered; the summary of the whole county to whoever sees all of it. */
export const SpokenSummaryTold = told<Omit<SpokenSummary, 'summary'>>()(
  'SpokenSummary',
  z.strictObject({
    on: z.string(),
    county: z.string(),
    term: text,
    counts: z.array(CountTold),
    lists: z.array(ListTotalTold),
    pairs: count,
    blocking: count,
    unplaced: count,
    summary: SummaryTold.exactOptional(),
    warnings: z.array(z.string()),
  }),
);
