import { z } from 'zod';
import { contract, told, typed } from '../../access/index.ts';
import { count, text } from '../answers.ts';
import { ASSIGNED, PlaceCode } from '../list-filter.queries.ts';
import type { TakenExport } from './export.queries.ts';
import { EXPORT_COLUMNS, EXPORT_FORMS } from './export.ts';

const filled = (shortest: number, longest: number) =>
  typed(longest).refine((value) => value.length >= shortest);

const Taken = told<TakenExport>()(
  'TakenExport',
  z.strictObject({
    exportId: count,
    list: z.string(),
    form: z.enum(EXPORT_FORMS),
    purpose: z.string(),
    takenAt: z.iso.datetime(),
    rows: count.nullable(),
    sha256: text,
  }),
);

/** What the routes of exports take and give. */
export const EXPORT_CONTRACTS = {
  take: contract({
    about: {
      zh: '导出名单（记录用途、行数和校验值）',
      en: 'take a list out; purpose, rows and checksum are kept',
    },
    body: z.strictObject({
      list: z.enum(['out-of-school', 'unaided']),
      form: z.enum(EXPORT_FORMS),
      columns: z
        .array(z.enum(EXPORT_COLUMNS))
        .min(1)
        .max(100)
        .default([...EXPORT_COLUMNS]),
      township: typed(60).optional(),
      village: typed(60).optional(),
      place: PlaceCode.optional(),
      kind: filled(1, 40).optional(),
      name: filled(1, 40).optional(),
      assigned: z.enum(ASSIGNED).optional(),
      purpose: filled(4, 200),
    }),
    answers: { 200: { file: 'application/octet-stream' } },
  }),
  ledger: contract({
    about: {
      zh: '导出关爱台账（记录用途、行数和校验值）',
      en: 'take a care ledger out; purpose, rows and checksum are kept',
    },
    body: z.strictObject({
      ledger: z.string().regex(/^[a-z-]{1,40}$/),
      form: z.enum(EXPORT_FORMS),
      duty: filled(1, 40).optional(),
      kind: filled(1, 40).optional(),
      township: typed(60).optional(),
      name: filled(1, 40).optional(),
      purpose: filled(4, 200),
    }),
    answers: { 200: { file: 'application/octet-stream' } },
    faults: ['no-such-ledger'],
  }),
  list: contract({
    about: { zh: '自己的导出记录', en: 'one’s own exports' },
    answers: { 200: z.strictObject({ items: z.array(Taken) }) },
  }),
} as const;
