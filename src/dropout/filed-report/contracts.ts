import { z } from 'zod';
import { BothLanguages, contract, told, typed, type Wire } from '../../access/index.ts';
import { count, moment, text } from '../told.ts';
import { FIGURES, type Figure, type Figures } from './report.ts';
import type { ReportLine } from './report-line.ts';

const FIGURE_IDS = Object.keys(FIGURES) as [Figure, ...Figure[]];

const FiguresTold = told<Figures>()(
  'Figures',
  z.strictObject({
    ...{ opened: count, verified: count, excused: count, visits: count },
    ...{ returned: count, closed: count, suspected: count, droppedOut: count },
  }),
);

const Line = told<Wire<ReportLine>>()(
  'ReportLine',
  z.strictObject({
    unit: z.string(),
    name: z.string(),
    state: z.enum(['signed', 'open', 'late', 'not-begun']),
    figures: FiguresTold,
    isZero: z.boolean(),
    signed: z.array(
      z.strictObject({
        version: count,
        figures: FiguresTold,
        cutOff: z.string(),
        post: z.string(),
        note: text,
        signedAt: moment,
        authorName: z.string(),
      }),
    ),
    corrections: z.array(z.strictObject({ figure: z.enum(FIGURE_IDS), signed: count, now: count })),
    canSign: z.boolean(),
  }),
);

const OfKind = z.object({ kind: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/) });

/** What the routes of the four reports take and give. */
export const REPORT_CONTRACTS = {
  kinds: contract({
    about: { zh: '四类报告及其报告期', en: 'the four reports and their periods' },
    answers: {
      200: z.strictObject({
        figures: z.array(z.strictObject({ id: z.string(), label: BothLanguages })),
        kinds: z.array(
          z.strictObject({
            id: z.string(),
            label: BothLanguages,
            unit: z.enum(['school', 'county', 'city', 'province']),
            periods: z.array(z.string()),
          }),
        ),
      }),
    },
  }),
  lines: contract({
    about: { zh: '一期报告：各单位的数字和签报情况', en: 'one period of a report, unit by unit' },
    params: OfKind,
    query: z.object({ period: typed(12).optional() }),
    answers: {
      200: z.strictObject({
        period: z.strictObject({ code: z.string(), from: z.string(), to: z.string() }),
        dueOn: z.string(),
        lines: z.array(Line),
      }),
    },
    faults: ['bad-entry'],
  }),
  sign: contract({
    about: { zh: '签报', en: 'sign a report' },
    params: OfKind.extend({ period: z.string().max(12) }),
    body: z.strictObject({
      unit: z.string().max(80),
      post: typed(20).refine((post) => post !== ''),
      note: typed(400).optional(),
    }),
    answers: { 201: z.strictObject({ version: count }) },
    faults: ['bad-entry', 'not-your-unit', 'report-signed', 'correction-unexplained', 'taken-meanwhile'],
  }),
} as const;
