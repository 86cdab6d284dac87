import { z } from 'zod';
import { Cite, readRuleFile } from '../../library/index.ts';
import { addDays, ofPlace } from '../case.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** `rules/dropout/attendance.yaml` */
export const AttendanceRules = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  earliest_days_before: z.int().positive(),
  reasons: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z-]*$/),
        label: text,
        /** The school knows and agrees: no clock starts. */
        leave: z.boolean(),
        cite: Cite,
      }),
    )
    .min(2),
  /** The mark in the number of a school's written report. */
  report: z.strictObject({ mark: z.string().min(1).max(8), cite: Cite }),
  clock: z
    .array(
      z.strictObject({
        place: z.string().regex(/^\d*$/),
        visit_days: z.int().nonnegative(),
        report_days: z.int().positive(),
        /** Before so many days since the first one away no report is made; none: as soon as somebody visited. */
        report_from_days: z.int().positive().optional(),
        cite: Cite,
      }),
    )
    .min(1),
});
export type AttendanceRules = z.infer<typeof AttendanceRules>;

let held: AttendanceRules | undefined;

/** The rules of absence by class, read once. */
export function readAttendanceRules(): AttendanceRules {
  held ??= AttendanceRules.parse(readRuleFile('dropout/attendance.yaml'));
  return held;
}

/** An absent pupil of a day, as the teacher entered it. */
export type Absence = {
  readonly personId: string;
  readonly reason: string;
  readonly note?: string | undefined;
};

/** A day on which a class was called: who was absent. */
export type CalledDay = { readonly on: string; readonly absences: readonly Absence[] };

/** The row of days away without leave that reaches to the last day called, and what it wants by when. */
export type AwayRow = {
  readonly since: string;
  /** The days away without leave, the first one first. */
  readonly on: readonly string[];
  readonly visitBy: string;
  readonly reportBy: string;
  readonly reportFrom: string;
};

/**
 * The clock of a child: from the first of the days called in a row, up to the last one, on which it was away without
 * leave. A day with leave neither ends the row nor counts; a day at school ends it. Days on which nobody called are no days.
 */
export function awayRow(
  personId: string,
  days: readonly CalledDay[],
  { reasons, clock }: AttendanceRules,
  division: string,
): AwayRow | undefined {
  const leave = new Set(reasons.filter((reason) => reason.leave).map(({ id }) => id));
  const away: string[] = [];
  for (const { on, absences } of days.toSorted((a, b) => (a.on < b.on ? 1 : -1))) {
    const absence = absences.find((one) => one.personId === personId);
    if (!absence) break;
    if (leave.has(absence.reason)) continue;
    away.unshift(on);
  }
  const [since] = away;
  if (since === undefined) return undefined;
  const limit = ofPlace(clock, division)!;
  return {
    ...{ since, on: away },
    visitBy: addDays(since, limit.visit_days),
    reportBy: addDays(since, limit.report_days),
    reportFrom: addDays(since, limit.report_from_days ?? 0),
  };
}
