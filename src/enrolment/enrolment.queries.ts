import { fileURLToPath } from 'node:url';
import { termOn } from '../kernel/index.ts';
import { readLibrary } from '../library/index.ts';
import { type Batch, readSteps, runSteps } from '../platform/index.ts';
import { type Basis, basisOn } from './basis.ts';
import { readEnrolmentRules } from './enrolment.store.ts';
import type { Gap, GapKind } from './gap.ts';
import { layRules } from './rule-tables.queries.ts';
import type { EnrolmentRules } from './rules.ts';
import { listWarnings, type Warning } from './warnings.queries.ts';

/** `on`: the day of the run (ISO). `rules`: those that come with the platform unless given. */
export type EnrolmentOptions = { readonly on: string; readonly rules?: EnrolmentRules };

/** What summary.json tells of the out-of-school list. The grounds of `children` add up to `school_age`. */
export type EnrolmentSummary = {
  /** What was judged by: windows and definitions with their sources. */
  readonly basis: Basis;
  readonly school_age: number;
  readonly children: Readonly<Record<string, number>>;
  readonly excused: Readonly<Record<string, number>>;
  readonly listed: Readonly<Record<GapKind, number>>;
  readonly waiting: Readonly<Record<GapKind, number>>;
  readonly warnings: readonly Warning[];
};

/**
 * Four checks, three comparisons: makes `enrolment.gap`, `.evidence` and `.schooling` from the views of intake and
 * linkage. Same input, same rows, whatever the order of rows or the number of threads.
 */
export async function assessEnrolment(batch: Batch, options: EnrolmentOptions): Promise<EnrolmentSummary> {
  const rules = options.rules ?? readEnrolmentRules();
  await layRules(batch, rules, options.on);
  const { attendance, cohort, list, missing_list, older_list, vocational_list } = rules.guards;
  await runSteps(batch, readSteps(fileURLToPath(new URL('..', import.meta.url)), 'enrolment'), {
    list_unplaced_at_least: list.unplaced_at_least,
    list_unplaced_percent: list.unplaced_percent,
    list_namesake_percent: list.namesake_percent,
    attendance_at_least: attendance.at_least,
    attendance_away_percent: attendance.away_percent,
    missing_list_at_least: missing_list.at_least,
    missing_list_missing_percent: missing_list.missing_percent,
    missing_list_found_percent: missing_list.found_percent,
    older_list_size_percent: older_list.size_percent,
    vocational_listed_percent: vocational_list.listed_percent,
    term_key: termKey(options.on),
    cohort_at_least: cohort.at_least,
    cohort_at_least_beyond: cohort.at_least_beyond,
    cohort_traced_percent: cohort.traced_percent,
    cohort_traced_percent_beyond: cohort.traced_percent_beyond,
  });
  return { basis: basisOn(rules, readLibrary(), options.on), ...(await summarise(batch)) };
}

/** The term of a day as a key that sorts in time, as `enrolment.roster_row` holds it. */
const termKey = (on: string): string => {
  const term = termOn(on);
  return `${term.slice(0, 4)}${term.endsWith('autumn') ? 'b' : 'a'}`;
};

async function summarise(batch: Batch): Promise<Omit<EnrolmentSummary, 'basis'>> {
  const children = await counts(
    batch,
    'select ground as key, count(*) as n from enrolment.ground group by 1',
  );
  const excused = await counts(
    batch,
    `select fact.excuse as key, count(*) as n from enrolment.ground as ground
     join enrolment.standing_fact as fact using (person_no) where ground.ground = 'excused' group by 1`,
  );
  const of = (waiting: boolean) =>
    counts(
      batch,
      `select kind as key, count(*) as n from enrolment.gap where is_waiting = ${waiting} group by 1`,
    );
  return {
    school_age: Object.values(children).reduce((sum, n) => sum + n, 0),
    children,
    excused,
    listed: { ...NONE, ...(await of(false)) },
    waiting: { ...NONE, ...(await of(true)) },
    warnings: await listWarnings(batch),
  };
}

const NONE: Readonly<Record<GapKind, number>> = {
  'never-enrolled': 0,
  'dropped-out': 0,
  'registered-poor-dropout': 0,
  'enrolled-not-attending': 0,
};

async function counts(batch: Batch, sql: string): Promise<Record<string, number>> {
  const rows = await batch.rows<{ key: string; n: number }>(`${sql} order by 1`);
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
}

/** The rows of `enrolment.gap`, waiting ones too, by person. */
export const listGaps = (batch: Batch): Promise<Gap[]> =>
  batch.rows<Gap>('select * from enrolment.gap order by person_no');
