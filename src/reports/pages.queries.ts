import type { Queryable } from '../access/index.ts';
import type { DecidedRow, PairState } from '../linkage/index.ts';
import { readNumbers } from '../registry/index.ts';
import { divisionsIn } from './boundaries/boundaries.queries.ts';
import { countLaid } from './desk/counted.queries.ts';
import {
  type Asker,
  assignmentOf,
  type Condition,
  containing,
  entryConditions,
  type ListFilter,
  type ListPart,
  PAIR_STATE,
  pairConditions,
  RUN,
  whereOf,
} from './list-filter.queries.ts';
import type {
  HouseholdChild,
  ScreenAssignment,
  ScreenEntry,
  ScreenPage,
  ScreenPair,
  ScreenSource,
  ScreenUnplaced,
  ServedStory,
} from './screen.ts';
import { unpackStory } from './story-pack.ts';
import { sayNotListed } from './story-print.ts';

type Source = {
  readonly table: string;
  readonly number: string;
  readonly columns: string;
  /** What comes first (0 or 1) whatever its division. */
  readonly rank?: string;
};

/** One page of numbered rows of the current run: `where` conditions use `?` for their value. */
async function pageOf<T>(
  db: Queryable,
  { table, number, columns, rank = '0' }: Source,
  conditions: readonly Condition[],
  { after, limit, isUncounted = false }: Pick<ListFilter, 'after' | 'limit' | 'isUncounted'>,
  counted?: number,
): Promise<ScreenPage<T>> {
  const { where, values } = whereOf(conditions);
  const count =
    isUncounted || counted !== undefined
      ? undefined
      : await db.query<{ total: number }>(
          `select count(*) as total from ${table} where run_id = ${RUN} and ${where}`,
          [...values],
        );
  const n = values.length;
  const next = after
    ? rank === '0'
      ? // the index of the list is in this order: a rank that is always the same would keep it from being used
        `and (division, ${number}) > ($${n + 1}, $${n + 2}::integer)`
      : `and (${rank}, division, ${number}) > ($${n + 1}::integer, $${n + 2}, $${n + 3}::integer)`
    : '';
  const page = await db.query(
    `select ${columns}, ${rank} || '.' || division || '.' || ${number} as number from ${table}
     where run_id = ${RUN} and ${where} ${next}
     order by ${rank === '0' ? '' : `${rank}, `}division, ${number} limit ${Math.trunc(limit) + 1}`,
    after ? [...values, ...(rank === '0' ? [] : [after.rank]), after.division, after.number] : [...values],
  );
  const items = page.rows.slice(0, limit);
  const hasMore = page.rows.length > limit;
  const total = counted ?? count?.rows[0]?.total ?? items.length;
  return { items, total, next: hasMore ? (items.at(-1).number as string) : null };
}

/** Whom a listing waits for is told as far as the reader sees the other. */
const WAITS = `(select coalesce(json_agg(case when access.sees(w ->> 'division', null) then w - 'division'
    else '{"personId": null, "name": null, "pairKey": null}'::jsonb end), '[]')
  from jsonb_array_elements(waits_for) as w)`;

const ENTRY = `list, kind, person_id as "personId", name, id_masked as "idMasked", birth_date as "birthDate", sex, township,
  village, guardian, phone_masked as "phoneMasked", programme, term, is_waiting as "isWaiting", ${WAITS} as "waitsFor",
  reason, evidence`;

type AssignedItem = { readonly assignment?: ScreenAssignment | null };

/** Tells which assignments are overdue on the asker's day. */
const withOverdue = <T extends AssignedItem>(
  page: ScreenPage<T>,
  { asker }: Pick<ListFilter, 'asker'>,
): ScreenPage<T> => ({
  ...page,
  items: page.items.map((item) =>
    item.assignment
      ? { ...item, assignment: { ...item.assignment, isOverdue: isOverdue(item.assignment, asker) } }
      : item,
  ),
});

const isOverdue = ({ dueOn }: ScreenAssignment, asker: Asker | undefined): boolean =>
  dueOn !== null && asker !== undefined && dueOn < asker.today;

/** A page of one of the lists, or of what waits for a decision. */
export const pageEntries = async (
  db: Queryable,
  part: ListPart,
  asked: ListFilter,
): Promise<ScreenPage<ScreenEntry>> => {
  const filter = { ...asked, divisions: await divisionsIn(db, asked.place) };
  return withOverdue(
    await pageOf<ScreenEntry>(
      db,
      {
        table: 'reports.entry',
        number: 'entry_no',
        columns: `${ENTRY}, ${assignmentOf('entry.list', 'entry.person_id')} as assignment`,
      },
      entryConditions(part, filter),
      filter,
      filter.isUncounted ? undefined : await countLaid(db, part, filter),
    ),
    filter,
  );
};

/** A pair of a page, with what holds of it. */
export type PairItem = {
  readonly number: string;
  readonly pair: ScreenPair;
  readonly state: PairState;
  readonly assignment: ScreenAssignment | null;
};

/** A page of pairs that a person must decide: those that hold up a listing first, then the heaviest. */
export const pagePairs = async (db: Queryable, asked: ListFilter): Promise<ScreenPage<PairItem>> => {
  const filter = { ...asked, divisions: await divisionsIn(db, asked.place) };
  return withOverdue(
    await pageOf<PairItem>(
      db,
      {
        table: 'reports.pair',
        number: 'pair_no',
        columns: `pair, ${PAIR_STATE} as state, ${assignmentOf("'review'", 'pair.pair_key')} as assignment`,
        rank: 'case when is_blocking then 0 else 1 end',
      },
      pairConditions(filter),
      filter,
    ),
    filter,
  );
};

/** A pair of the current run as a decision needs it; undefined where the reader does not see it. */
export async function findPair(
  db: Queryable,
  key: string,
): Promise<
  | {
      readonly division: string;
      readonly left: DecidedRow;
      readonly right: DecidedRow;
      readonly persons: readonly string[];
    }
  | undefined
> {
  const { rows } = await db.query(
    `select division, left_row as left, right_row as right, array[left_person_id, right_person_id] as persons
     from reports.pair where run_id = ${RUN} and pair_key = $1`,
    [key],
  );
  return rows[0];
}

/** A page of rows that nobody can place, in the order of the files. */
export const pageUnplaced = (db: Queryable, filter: ListFilter): Promise<ScreenPage<ScreenUnplaced>> =>
  pageOf(
    db,
    {
      table: 'reports.unplaced',
      number: 'unplaced_no',
      columns: 'cause, register, name, file, sheet, row_no as row, message',
    },
    [
      ['cause = ?', filter.kind],
      ['name like ?', filter.name === undefined ? undefined : containing(filter.name)],
    ],
    filter,
  );

/** The story of one person of the current run; listings of other lists than `lists` are left out. */
export async function findStory(
  db: Queryable,
  personId: string,
  lists: readonly string[],
): Promise<ServedStory | undefined> {
  const { rows } = await db.query<{ story: string }>(
    `select story from reports.story where run_id = ${RUN} and person_id = registry.number_now($1)`,
    [personId],
  );
  if (!rows[0]) return undefined;
  const { schooling, facts: _, factRows: __, ...story } = unpackStory(rows[0].story);
  const pairs = await db.query<{ pair: ScreenPair }>(
    `select pair from reports.pair where run_id = ${RUN} and (left_person_id = $1 or right_person_id = $1)
     order by is_blocking desc, division, pair_no`,
    [story.personId],
  );
  const listings = story.listings.filter(({ list }) => lists.includes(list));
  const isListed = story.listings.some(({ list }) => list === 'out-of-school');
  const isToldWhyNot = lists.includes('out-of-school') && !isListed;
  return {
    ...story,
    listings,
    pairs: pairs.rows.map(({ pair }) => pair),
    household: await findHousehold(db, story.personId),
    numbers: await readNumbers(db, story.personId),
    whyNot: isToldWhyNot ? { zh: sayNotListed(schooling, 'zh'), en: sayNotListed(schooling, 'en') } : null,
  };
}

/** The other children of a person's household, the oldest first. */
async function findHousehold(db: Queryable, personId: string): Promise<HouseholdChild[]> {
  const { rows } = await db.query<HouseholdChild>(
    `select o.person_id as "personId", o.name, o.birth_date as "birthDate", o.sex, substr(o.school, 15) as school
     from reports.child as c
     join reports.child as o on o.household_no = c.household_no and o.person_id <> c.person_id
     where c.run_id = ${RUN} and o.run_id = ${RUN} and c.person_id = $1
     order by o.birth_date, o.person_id limit 20`,
    [personId],
  );
  return rows;
}

/** Sheets of the current run with their balances and verdicts. */
export async function listSources(db: Queryable): Promise<ScreenSource[]> {
  const { rows } = await db.query(
    `select source_no as "sourceNo", file, sheet, format, register, label, rows_read as "rowsRead", landed, refused,
       skipped, verdicts
     from reports.run_source where run_id = ${RUN} order by source_no`,
  );
  return rows;
}

/** Places of the current run, and whether its data are made up. */
export type BusiestPlaces = {
  readonly county: string;
  readonly township: string;
  readonly school: string;
  readonly isDemonstration: boolean;
};
type Found = Omit<BusiestPlaces, 'township' | 'school'> & {
  readonly township: string | null;
  readonly school: string | null;
};

/** The county of the current run, and the township and school with most listings; for the demonstration's accounts. */
export async function findBusiestPlaces(db: Queryable): Promise<BusiestPlaces | undefined> {
  const { rows } = await db.query<Found>(
    `select county, is_demonstration as "isDemonstration",
       (select substr(division, 1, 9) from reports.entry where run_id = ${RUN} and length(division) >= 9
        group by 1 order by count(*) desc, 1 limit 1) as township,
       (select school from reports.entry where run_id = ${RUN} and school is not null
        group by 1 order by count(*) desc, 1 limit 1) as school
     from reports.run where is_current`,
  );
  const row = rows[0];
  return row && { ...row, township: row.township ?? row.county, school: row.school ?? row.county };
}
