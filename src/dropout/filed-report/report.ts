import { z } from 'zod';
import { Cite, readRuleFile } from '../../library/index.ts';
import { addDays } from '../case.ts';
import { type Period, SPANS } from '../period.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** `rules/dropout/reports.yaml`: who reports what, how often, by when. */
export const Reports = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  reports: z.array(
    z.strictObject({
      id: z.string(),
      label: text,
      unit: z.enum(['school', 'county', 'city', 'province']),
      every: z.enum(SPANS),
      due_days: z.int(),
      cite: Cite,
    }),
  ),
});
export type ReportRule = z.infer<typeof Reports>['reports'][number];

let held: readonly ReportRule[] | undefined;

/** The reports of `rules/dropout/reports.yaml`, read once. */
export function readReports(): readonly ReportRule[] {
  held ??= Reports.parse(readRuleFile('dropout/reports.yaml')).reports;
  return held;
}

/** What a report tells, drawn from the ledgers: in the period, and standing at its end. */
export const FIGURES = {
  opened: { zh: '新列入', en: 'opened' },
  verified: { zh: '入户核实', en: 'verified' },
  excused: { zh: '核实排除', en: 'closed by reply' },
  visits: { zh: '劝返次数', en: 'persuasion visits' },
  returned: { zh: '返校', en: 'returned' },
  closed: { zh: '销号', en: 'closed' },
  suspected: { zh: '期末疑似', en: 'suspected at the end' },
  droppedOut: { zh: '期末辍学', en: 'dropped out at the end' },
} as const;
export type Figure = keyof typeof FIGURES;
export type Figures = Readonly<Record<Figure, number>>;

export const NO_FIGURES: Figures = {
  ...{ opened: 0, verified: 0, excused: 0, visits: 0, returned: 0, closed: 0, suspected: 0, droppedOut: 0 },
};

/** A zero report: nothing happened and nothing stands; it is signed too. */
export const isZero = (figures: Figures): boolean => Object.values(figures).every((figure) => figure === 0);

/** The day by which a period's report is signed. */
export const dueOn = ({ due_days }: ReportRule, { to }: Period): string => addDays(to, due_days);

/** A figure that is another one now than when the report was signed. */
export type Correction = { readonly figure: Figure; readonly signed: number; readonly now: number };

/** What has changed since a report was signed. */
export const correctionsOf = (signed: Figures, now: Figures): Correction[] =>
  (Object.keys(FIGURES) as Figure[])
    .filter((figure) => signed[figure] !== now[figure])
    .map((figure) => ({ figure, signed: signed[figure], now: now[figure] }));

/** How a unit stands with its report. */
export type ReportState = 'signed' | 'open' | 'late' | 'not-begun';

/** The state of a unit's report on a day. */
export function stateOf(rule: ReportRule, period: Period, isSigned: boolean, today: string): ReportState {
  if (isSigned) return 'signed';
  if (period.from > today) return 'not-begun';
  return dueOn(rule, period) < today ? 'late' : 'open';
}
