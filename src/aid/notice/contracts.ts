import { z } from 'zod';
import { BothLanguages, contract, Done, told, type Wire } from '../../access/index.ts';
import { changed, count, OfId, Refused, typedText } from '../payment/told.ts';
import type { EnteredYear } from './calendar.queries.ts';
import type { OfficeNotice } from './notice.queries.ts';
import { NOTICE_COLUMNS } from './notice.ts';

const head = {
  noticeId: count,
  title: BothLanguages,
  columns: z.array(z.enum(NOTICE_COLUMNS)),
  beginsOn: z.string(),
  endsOn: z.string(),
  contact: z.string(),
  sha256: z.string(),
};
const lines = z.array(z.strictObject({ lineNo: count, cells: z.array(z.string()) }));

/** A notice as the office sees it. */
export const NoticeTold = told<OfficeNotice>()(
  'OfficeNotice',
  z.strictObject({
    ...head,
    lines,
    batchId: count.nullable(),
    workingDays: count,
    state: z.enum(['coming', 'running', 'ended', 'withdrawn']),
    madeName: z.string(),
    madeAt: z.string(),
    objections: z.array(
      z.strictObject({
        objectionId: count,
        lineNo: count,
        words: z.string(),
        receivedOn: z.string(),
        madeName: z.string(),
        answer: z
          .strictObject({
            isUpheld: z.boolean(),
            words: z.string(),
            answeredOn: z.string(),
            madeName: z.string(),
          })
          .nullable(),
      }),
    ),
  }),
);

const words = typedText(2, 1000);

const Year = told<Wire<EnteredYear>>()(
  'HolidayYear',
  z.strictObject({
    ...{ year: count, document: z.string(), off: z.array(z.string()), worked: z.array(z.string()) },
    ...{ madeName: z.string(), madeAt: z.string() },
  }),
);

/** What the routes of notices take and give. */
export const NOTICE_CONTRACTS = {
  list: contract({
    about: { zh: '正在公示的名单（无需登录）', en: 'notices that run; open to all' },
    answers: {
      200: z.strictObject({ items: z.array(z.strictObject(head).meta({ id: 'ListedNotice' })) }),
    },
  }),
  find: contract({
    about: { zh: '一份公示（期满即下架）', en: 'one notice, while it runs' },
    params: OfId,
    answers: {
      200: z.strictObject({ ...head, lines, headings: z.array(z.string()) }).meta({ id: 'PublicNotice' }),
    },
    faults: ['no-such-notice'],
    fault: Refused,
  }),
  object: contract({
    about: { zh: '登记一条异议', en: 'record an objection' },
    params: OfId,
    body: z.strictObject({ lineNo: z.number().int().positive().max(2_000_000_000), words }),
    answers: { 200: Done },
    faults: changed('no-such-notice', 'no-such-line', 'notice-not-running'),
    fault: Refused,
  }),
  calendar: contract({
    about: { zh: '公示所依据的放假安排', en: 'the holidays by which notices are counted' },
    answers: {
      200: z.strictObject({
        knownUntil: z.string(),
        years: z.array(Year),
        mayEnter: z.boolean(),
        /** A notice published today: its days. */
        next: z.strictObject({ from: z.string(), to: z.string(), workingDays: count, isKnown: z.boolean() }),
      }),
    },
  }),
  enterYear: contract({
    about: { zh: '登记一年的放假和调休日期', en: 'enter the holiday arrangement of a year' },
    body: z.strictObject({
      year: z.number().int().min(2020).max(2100),
      document: typedText(4, 120),
      off: typedText(0, 4000),
      worked: typedText(0, 4000),
    }),
    answers: { 200: Done },
    faults: changed(
      ...['calendar-days-ill', 'calendar-year-known', 'calendar-other-year', 'calendar-contradicts'],
    ),
    fault: Refused,
  }),
  answer: contract({
    about: { zh: '答复一条异议', en: 'answer an objection' },
    params: OfId,
    body: z.strictObject({ isUpheld: z.boolean(), words }),
    answers: { 200: Done },
    faults: changed('no-such-line', 'objection-answered'),
    fault: Refused,
  }),
} as const;
