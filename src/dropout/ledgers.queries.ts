import type { Queryable } from '../access/index.ts';
import type { Line } from './boundaries.queries.ts';

const RUN = '(select run_id from dropout.run where is_current)';

/** The three ledgers of one township: children of school age and at school, and cases by step. */
export type LedgerCount = {
  readonly township: string;
  /** The township as a list takes it, where it is told by the boundaries of another day. */
  readonly place?: string;
  readonly ofAge: number;
  readonly inSchool: number;
  readonly disabled: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly overdue: number;
};

/** The ledgers and the run with which they are in step; undefined before the first one. */
export type Ledgers = {
  readonly on: string;
  readonly inStepAt: Date;
  readonly places: readonly LedgerCount[];
  /** Children of school age of whom nobody can tell in which part of a divided place they lay. */
  readonly unsure: number;
};

type ChildCount = Omit<LedgerCount, 'steps' | 'overdue' | 'place' | 'township'>;
type CaseCount = { readonly step: string; readonly count: number; readonly overdue: number };

/** Counts of the three ledgers by township, of what the request sees; `lineOf`: by the boundaries of another day. */
export async function countLedgers(
  db: Queryable,
  today: string,
  lineOf?: (division: string) => Line,
): Promise<Ledgers | undefined> {
  const run = await db.query<{ on: string; inStepAt: Date }>(
    'select reference_date as on, in_step_at as "inStepAt" from dropout.run where is_current',
  );
  if (!run.rows[0]) return undefined;
  const at = lineOf ? 'division' : "coalesce(township, '')";
  const children = await db.query<ChildCount & { at: string }>(
    `select ${at} as at, count(*) as "ofAge",
       sum(case when is_in_school then 1 else 0 end) as "inSchool", sum(case when is_disabled then 1 else 0 end) as disabled
     from dropout.run_child where run_id = ${RUN} and is_of_age group by 1`,
  );
  const cases = await db.query<CaseCount & { at: string }>(
    `select ${at} as at, step, count(*) as count, sum(case when due_on < $1 then 1 else 0 end) as overdue
     from dropout."case" where step <> 'joined' group by 1, 2`,
    [today],
  );
  const unsure = children.rows.reduce(
    (sum, row) => sum + (lineOf?.(row.at).isSure === false ? row.ofAge : 0),
    0,
  );
  return { ...run.rows[0], places: placesOf(children.rows, cases.rows, lineOf), unsure };
}

/** One line a township: children and cases of all divisions that lie in it. */
function placesOf(
  children: readonly (ChildCount & { readonly at: string })[],
  cases: readonly (CaseCount & { readonly at: string })[],
  lineOf: ((division: string) => Line) | undefined,
): LedgerCount[] {
  const places = new Map<string, LedgerCount>();
  const add = (at: string, more: (place: LedgerCount) => Partial<LedgerCount>): void => {
    const head = lineOf ? { place: lineOf(at).place, township: lineOf(at).township } : { township: at };
    const key = head.place ?? at;
    const before = places.get(key) ?? { ...head, ofAge: 0, inSchool: 0, disabled: 0, steps: {}, overdue: 0 };
    places.set(key, { ...before, ...more(before) });
  };
  for (const { at, ofAge, inSchool, disabled } of children)
    add(at, (place) => ({
      ofAge: place.ofAge + ofAge,
      inSchool: place.inSchool + inSchool,
      disabled: place.disabled + disabled,
    }));
  for (const { at, step, count, overdue } of cases)
    add(at, (place) => ({
      steps: { ...place.steps, [step]: (place.steps[step] ?? 0) + count },
      overdue: place.overdue + overdue,
    }));
  return [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

/** A child of the ledger of school age. */
export type LedgerChild = {
  readonly personId: string;
  readonly name: string | null;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly isInSchool: boolean;
  readonly isDisabled: boolean;
  readonly step: string | null;
};

/** What narrows the ledger of school-age children. */
export type ChildFilter = {
  /** Those of these divisions alone. */
  readonly divisions?: readonly string[] | undefined;
  readonly township?: string | undefined;
  readonly isInSchool?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** A page of the ledger of school-age children. */
export async function pageChildren(db: Queryable, filter: ChildFilter) {
  const asked: readonly (readonly [string, string | boolean | readonly string[] | undefined])[] = [
    ["coalesce(c.township, '') = ?", filter.township],
    ['c.division = any (?::text[])', filter.divisions],
    ['c.is_in_school = ?', filter.isInSchool],
    ['c.is_disabled = ?', filter.isDisabled],
  ];
  const used = asked.filter(([, value]) => value !== undefined);
  const where = used.map(([sql], i) => `and ${sql.replace('?', `$${i + 1}`)}`).join(' ');
  const values = used.map(([, value]) => value);
  const from = `dropout.run_child as c where c.run_id = ${RUN} and c.is_of_age ${where}`;
  const { rows: counts } = await db.query<{ total: number }>(`select count(*) as total from ${from}`, values);
  const { rows } = await db.query<LedgerChild>(
    `select c.person_id as "personId", c.name, c.id_masked as "idMasked", c.birth_date as "birthDate", c.sex, c.township,
       c.village, substr(c.school, 15) as school, c.is_in_school as "isInSchool", c.is_disabled as "isDisabled",
       (select k.step from dropout."case" as k where k.person_id = c.person_id) as step
     from ${from} ${filter.after ? `and c.person_id > $${values.length + 1}` : ''}
     order by c.person_id limit ${Math.trunc(filter.limit) + 1}`,
    filter.after ? [...values, filter.after] : values,
  );
  const items = rows.slice(0, filter.limit);
  return { items, total: counts[0]!.total, next: rows.length > filter.limit ? items.at(-1)!.personId : null };
}

/** Schools at which the children of a place are, with how many: the ones nearest by what children do. */
export async function countPupils(
  db: Queryable,
  division: string,
): Promise<{ readonly school: string; readonly pupils: number }[]> {
  const { rows } = await db.query<{ school: string; pupils: number }>(
    `select school, count(*) as pupils from dropout.run_child
     where run_id = ${RUN} and is_in_school and school is not null and division like $1
     group by school order by count(*) desc, school limit 20`,
    [`${division}%`],
  );
  return rows;
}

/** Classes with their pupils at school, of the schools whose pupils the request sees. */
export async function countClasses(
  db: Queryable,
): Promise<{ readonly school: string; readonly class: string; readonly pupils: number }[]> {
  const { rows } = await db.query<{ school: string; class: string; pupils: number }>(
    `select school, class, count(*)::integer as pupils from dropout.run_child
     where run_id = ${RUN} and is_in_school and school is not null and class is not null group by school, class`,
  );
  return rows;
}
