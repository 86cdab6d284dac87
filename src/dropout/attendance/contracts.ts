import { z } from 'zod';
import { BothLanguages, contract, PersonId, typed } from '../../access/index.ts';
import { OfChild } from '../contracts.ts';
import { WORD } from '../papers/contracts.ts';
import { ActRefused, count, text } from '../told.ts';
import { ABSENCE_ACTS } from './absence.ts';

const day = z.iso.date();
const School = z.string().regex(/^school:\d{6}:.{1,60}$/u);
const Class = typed(60).refine((name) => name !== '');

const Reason = z.strictObject({ id: z.string(), label: BothLanguages, leave: z.boolean() });
const Clock = z
  .strictObject({ since: day, days: count, visitBy: day, reportBy: day, isLate: z.boolean() })
  .meta({ id: 'AwayClock' });
const Called = z
  .strictObject({
    school: z.string(),
    schoolName: z.string(),
    class: z.string(),
    pupils: count,
    absent: count.nullable(),
    calledBy: text,
  })
  .meta({ id: 'CalledClass' });
const Pupil = z
  .strictObject({
    personId: z.string(),
    name: text,
    sex: text,
    reason: text,
    note: text,
    /** Of compulsory school age: others are called too, and no clock runs for them. */
    isOfAge: z.boolean(),
    clock: Clock.nullable(),
  })
  .meta({ id: 'RollPupil' });
const AbsenceDone = z
  .strictObject({ on: day, by: z.string(), hasPaper: z.boolean() })
  .meta({ id: 'AbsenceDone' });
const AbsenceNext = z
  .strictObject({ kind: z.enum(ABSENCE_ACTS), isOpen: z.boolean(), grounds: z.array(BothLanguages) })
  .meta({ id: 'AbsenceNext' });
const Away = z
  .strictObject({
    personId: z.string(),
    name: text,
    school: z.string(),
    class: z.string(),
    reason: BothLanguages,
    clock: Clock,
    /** The last visit and the report of this absence. */
    visit: AbsenceDone.nullable(),
    report: AbsenceDone.nullable(),
    wants: z.enum(ABSENCE_ACTS).nullable(),
    next: z.array(AbsenceNext),
  })
  .meta({ id: 'AwayPupil' });

/** What the routes of absence by class take and give. */
export const ATTENDANCE_CONTRACTS = {
  classes: contract({
    about: { zh: '本校各班某日的考勤', en: 'classes of a school and how the roll was called on a day' },
    query: z.object({ on: day.optional() }),
    answers: {
      200: z.strictObject({
        on: day,
        today: day,
        earliest: day,
        reasons: z.array(Reason),
        classes: z.array(Called),
        away: z.array(Away),
      }),
    },
    faults: ['roll-day'],
  }),
  roll: contract({
    about: { zh: '一个班某日的考勤', en: 'the roll of a class on a day' },
    query: z.object({ school: School, class: Class, on: day }),
    answers: { 200: z.strictObject({ on: day, calledBy: text, pupils: z.array(Pupil) }) },
    faults: ['roll-day', 'no-such-class'],
  }),
  call: contract({
    about: { zh: '登记一个班某日的缺勤', en: 'enter who was absent from a class on a day' },
    body: z.strictObject({
      school: School,
      class: Class,
      on: day,
      absences: z
        .array(
          z.strictObject({
            personId: PersonId,
            reason: z.string().regex(/^[a-z][a-z-]{0,30}$/),
            note: typed(100).optional(),
          }),
        )
        .max(200),
      submission: z
        .string()
        .regex(/^[0-9A-Za-z-]{8,64}$/)
        .optional(),
    }),
    answers: { 201: z.strictObject({ no: count }) },
    faults: ['roll-day', 'no-such-class', 'roll-stranger', 'roll-reason', 'roll-taken'],
  }),
  away: contract({
    about: {
      zh: '无假缺课的学生和报告时限',
      en: 'pupils away without leave, and by when to visit and report',
    },
    answers: { 200: z.strictObject({ on: day, items: z.array(Away) }) },
  }),
  awayCount: contract({
    about: {
      zh: '无假缺课人数，其中逾期未家访、未书面报告的',
      en: 'how many are away without leave, and whose visit or report is overdue',
    },
    answers: { 200: z.strictObject({ running: count, visitLate: count, reportLate: count }) },
  }),
  paper: contract({
    about: { zh: '缺课书面报告（Word）', en: 'the written report of an absence, as Word file' },
    params: OfChild,
    /** Of the absence since this day; the last one where none is named. */
    query: z.object({ since: day.optional() }),
    answers: { 200: { file: WORD } },
    faults: ['no-such-paper'],
  }),
  visit: contract({
    about: { zh: '登记一次缺课家访', en: 'record a visit at the home of a pupil away without leave' },
    params: OfChild,
    body: z.strictObject({
      metOn: day,
      whom: typed(60).refine((name) => name !== ''),
      note: typed(400).optional(),
    }),
    answers: { 201: z.strictObject({ no: count }) },
    faults: ['no-such-absence', 'act-refused', 'taken-meanwhile'],
    fault: ActRefused,
  }),
  report: contract({
    about: {
      zh: '书面报告缺课，随即立案',
      en: 'report an absence in writing: a case is opened by it',
    },
    params: OfChild,
    body: z.strictObject({ note: typed(1000).optional() }).prefault({}),
    answers: {
      201: z.strictObject({ no: count, case: z.enum(['open', 'reopen', 'reported']) }),
    },
    faults: ['no-such-absence', 'act-refused', 'taken-meanwhile'],
    fault: ActRefused,
  }),
} as const;
