import { z } from 'zod';
import { BothLanguages, contract, PersonId, typed } from '../../access/index.ts';
import { count, text } from '../told.ts';

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
    clock: Clock.nullable(),
  })
  .meta({ id: 'RollPupil' });
const Away = z
  .strictObject({
    personId: z.string(),
    name: text,
    school: z.string(),
    class: z.string(),
    reason: BothLanguages,
    clock: Clock,
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
} as const;
