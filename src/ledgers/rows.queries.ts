import type { Queryable } from '../access/index.ts';
import type { PlaceCount } from './place-counts.ts';
import type { EntryData } from './row.ts';
import type { EvidenceRow } from './run-row.ts';

/** A row in the list. */
export type LedgerRow = {
  readonly rowKey: string;
  readonly personId: string | null;
  readonly name: string;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly isInSchool: boolean | null;
  readonly kinds: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly origin: 'run' | 'form' | 'import';
  readonly isTold: boolean;
  readonly isEnded: boolean;
  readonly isStanding: boolean;
  readonly dueOn: string | null;
  /** What the row wants by the day asked for. */
  readonly late: readonly string[];
};

const ROW = `row_key as "rowKey", person_id as "personId", name, id_masked as "idMasked", birth_date as "birthDate", sex,
  township, village, substr(coalesce(placed_school, school), 15) as school, is_in_school as "isInSchool", kinds, facts,
  origin, is_told as "isTold", is_ended as "isEnded", is_standing as "isStanding", due_on as "dueOn"`;

/** What narrows a ledger. */
export type RowFilter = {
  readonly ledger: string;
  readonly on: string;
  readonly duty?: string | undefined;
  readonly kind?: string | undefined;
  readonly township?: string | undefined;
  /** A division by its code, with all below it. */
  readonly place?: string | undefined;
  readonly name?: string | undefined;
  readonly isPast?: boolean | undefined;
  readonly isInSchool?: boolean | undefined;
  readonly after?: RowCursor | undefined;
  readonly limit: number;
};

/** Where a page begins: after the row of this due day and key. */
export type RowCursor = { readonly due: string; readonly rowKey: string };

const NEVER = '9999-12-31';
const CURSOR = /^(\d{4}-\d\d-\d\d)\.([0-9a-f]{20})$/;

/** A cursor as it stands in an address; undefined if it is none. */
export function readRowCursor(text: string): RowCursor | undefined {
  const found = CURSOR.exec(text);
  return found ? { due: found[1]!, rowKey: found[2]! } : undefined;
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function conditionsOf(filter: RowFilter) {
  const asked: readonly (readonly [string, string | boolean | undefined])[] = [
    ['? = any (kinds)', filter.kind],
    ["coalesce(township, '') = ?", filter.township],
    ['division like ?', filter.place === undefined ? undefined : `${filter.place}%`],
    ['coalesce(is_in_school, false) = ?', filter.isInSchool],
    ['name like ?', filter.name === undefined ? undefined : like(filter.name)],
    [
      'exists (select 1 from ledgers.duty as d where d.row_key = r.row_key and d.duty = ? and d.due_on <= $2)',
      filter.duty,
    ],
  ];
  const used = asked.filter((part): part is [string, string | boolean] => part[1] !== undefined);
  const values = [filter.ledger, filter.on, ...used.map(([, value]) => value)];
  // the day stands among the values whether or not a duty is asked for
  const always = ['ledger = $1', '$2::date is not null', filter.isPast ? 'not is_standing' : 'is_standing'];
  return {
    where: [...always, ...used.map(([sql], i) => sql.replace('?', `$${i + 3}`))].join(' and '),
    values,
  };
}

/** A page of a ledger: what is due first comes first. */
export async function pageRows(db: Queryable, filter: RowFilter) {
  const { where, values } = conditionsOf(filter);
  const { rows: counts } = await db.query<{ total: number }>(
    `select count(*) as total from ledgers.row as r where ${where}`,
    values,
  );
  const n = values.length;
  const { after, limit } = filter;
  const key = `coalesce(due_on, date '${NEVER}')`;
  const next = after ? `and (${key}, row_key) > ($${n + 1}::date, $${n + 2})` : '';
  const { rows } = await db.query<Omit<LedgerRow, 'late'>>(
    `select ${ROW} from ledgers.row as r where ${where} ${next} order by ${key}, row_key limit ${Math.trunc(limit) + 1}`,
    after ? [...values, after.due, after.rowKey] : values,
  );
  const shown = rows.slice(0, limit);
  const late = await lateOf(
    db,
    shown.map(({ rowKey }) => rowKey),
    filter.on,
  );
  const items = shown.map((row) => ({ ...row, late: late.get(row.rowKey) ?? [] }));
  const last = items.at(-1);
  const cursor = last ? `${last.dueOn ?? NEVER}.${last.rowKey}` : null;
  return { items, total: counts[0]!.total, next: rows.length > limit ? cursor : null };
}

/** What rows want by a day. */
async function lateOf(db: Queryable, keys: readonly string[], on: string): Promise<Map<string, string[]>> {
  const { rows } = await db.query<{ key: string; duties: string[] }>(
    `select row_key as key, array_agg(duty order by due_on, duty) as duties from ledgers.duty
     where row_key = any ($1) and due_on <= $2 group by row_key`,
    [keys, on],
  );
  return new Map(rows.map(({ key, duties }) => [key, duties]));
}

/** How many stand in each ledger, by kind, and how many want what by a day. */
export type LedgerCount = {
  readonly ledger: string;
  readonly total: number;
  /** At school, as the last run tells. */
  readonly inSchool: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** Under more than one definition. */
  readonly shared: number;
  readonly duties: Readonly<Record<string, number>>;
};

/** Counts of all ledgers, of what the request sees. */
export async function countLedgers(db: Queryable, on: string): Promise<Map<string, LedgerCount>> {
  const { rows: totals } = await db.query<{
    ledger: string;
    total: number;
    inSchool: number;
    shared: number;
  }>(
    `select ledger, count(*) as total, sum(case when is_in_school then 1 else 0 end) as "inSchool",
       sum(case when array_length(kinds, 1) > 1 then 1 else 0 end) as shared
     from ledgers.row where is_standing group by ledger`,
  );
  const { rows: kinds } = await db.query<{ ledger: string; kind: string; count: number }>(
    `select ledger, kind, count(*) as count from (select ledger, unnest(kinds) as kind from ledgers.row where is_standing) as k
     group by ledger, kind`,
  );
  const { rows: duties } = await db.query<{ ledger: string; duty: string; count: number }>(
    `select r.ledger, d.duty, count(*) as count from ledgers.duty as d join ledgers.row as r on r.row_key = d.row_key
     where d.due_on <= $1 and r.is_standing group by r.ledger, d.duty`,
    [on],
  );
  return new Map(
    totals.map(({ ledger, total, inSchool, shared }) => [
      ledger,
      {
        ...{ ledger, total, inSchool, shared },
        kinds: Object.fromEntries(
          kinds.filter((one) => one.ledger === ledger).map((one) => [one.kind, one.count]),
        ),
        duties: Object.fromEntries(
          duties.filter((one) => one.ledger === ledger).map((one) => [one.duty, one.count]),
        ),
      },
    ]),
  );
}

/** Counts of all ledgers by township, of the places that the request supervises: names of nobody. */
export async function countPlaces(db: Queryable, under: string, on: string): Promise<PlaceCount[]> {
  const { rows } = await db.query<PlaceCount>(
    'select ledger, place, total, in_school as "inSchool", duties from ledgers.count_places($1, $2)',
    [under, on],
  );
  return rows;
}

/** How many stood in a ledger and do no more. */
export async function countPast(db: Queryable, ledger: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*) as count from ledgers.row where ledger = $1 and not is_standing',
    [ledger],
  );
  return rows[0]!.count;
}

/** Townships of a ledger, for its filter. */
export async function listTownships(db: Queryable, ledger: string): Promise<string[]> {
  const { rows } = await db.query<{ township: string }>(
    `select distinct coalesce(township, '') as township from ledgers.row where ledger = $1 and is_standing order by 1`,
    [ledger],
  );
  return rows.map(({ township }) => township);
}

/** A row as its page needs it. */
export type FoundRow = Omit<LedgerRow, 'late'> & {
  readonly ledger: string;
  readonly county: string;
  readonly division: string;
  readonly schools: readonly string[];
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  readonly evidence: readonly EvidenceRow[];
  readonly openedOn: string;
  readonly openedBy: string | null;
  readonly joinedTo: string | null;
  readonly numberNow: string | null;
};

/** Finds a row of a ledger within the request's places. */
export async function findRow(db: Queryable, ledger: string, rowKey: string): Promise<FoundRow | undefined> {
  const { rows } = await db.query<FoundRow>(
    `select ${ROW}, ledger, county, division, array_remove(array[school, placed_school], null) as schools, guardian,
       phone_masked as "phoneMasked", evidence, opened_on as "openedOn", opened_by as "openedBy",
       joined_to as "joinedTo", registry.number_now(first_id) as "numberNow"
     from ledgers.row where ledger = $1 and row_key = $2`,
    [ledger, rowKey],
  );
  return rows[0];
}

/** Rows of the same child that stand aside for this one. */
export async function listJoinedRows(db: Queryable, rowKey: string): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>(
    'select row_key as key from ledgers.row where joined_to = $1 order by opened_on, row_key',
    [rowKey],
  );
  return rows.map(({ key }) => key);
}

/** Facts of a row that only those see who must know; undefined for others. */
export async function findSecret(db: Queryable, rowKey: string) {
  const { rows } = await db.query<{ facts: Record<string, string> }>(
    'select facts from ledgers.row_secret where row_key = $1',
    [rowKey],
  );
  return rows[0]?.facts;
}

/** What entries hold that is secret, by their numbers, as far as the request may know. */
export async function listSecrets(db: Queryable, rowKey: string): Promise<Map<number, EntryData>> {
  const { rows } = await db.query<{ no: number; data: EntryData }>(
    'select entry_no as no, data from ledgers.entry_secret where row_key = $1',
    [rowKey],
  );
  return new Map(rows.map(({ no, data }) => [no, data]));
}

/** What a row wants and from when on it is late. */
export async function listDuties(db: Queryable, rowKey: string) {
  const { rows } = await db.query<{ duty: string; dueOn: string }>(
    'select duty, due_on as "dueOn" from ledgers.duty where row_key = $1 order by due_on, duty',
    [rowKey],
  );
  return rows;
}

/** Waits until nobody else writes to the row; until the end of the transaction. */
export const lockRow = async (db: Queryable, rowKey: string): Promise<void> => {
  await db.query('select pg_advisory_xact_lock(7210450, hashtext($1))', [rowKey]);
};

/** Whether a child of this name, birth and township stands in a ledger already. */
export async function isThere(
  db: Queryable,
  child: {
    readonly ledger: string;
    readonly name: string;
    readonly birthDate: string;
    readonly division: string;
  },
): Promise<boolean> {
  const { rows } = await db.query(
    `select 1 from ledgers.row where ledger = $1 and name = $2 and birth_date = $3 and division like $4 and is_standing limit 1`,
    [child.ledger, child.name, child.birthDate, `${child.division.slice(0, 9)}%`],
  );
  return rows.length > 0;
}

/** A child taken into a ledger by hand. */
export type NewRow = {
  readonly rowKey: string;
  readonly ledger: string;
  readonly personId: string | null;
  readonly county: string;
  readonly division: string;
  readonly school: string | null;
  readonly name: string;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  readonly kinds: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly secret: Readonly<Record<string, string>>;
  readonly evidence: readonly EvidenceRow[];
  readonly origin: 'form' | 'import';
  readonly on: string;
  readonly by: string;
};

/** Takes a child into a ledger by hand; false where it stands there already. */
export async function addRow(db: Queryable, row: NewRow): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into ledgers.row (row_key, ledger, person_id, county, division, school, name, id_masked, birth_date, sex, township,
       village, guardian, phone_masked, kinds, facts, evidence, origin, opened_on, opened_by, is_told, is_standing)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, false, true)
     on conflict do nothing`,
    [
      ...[row.rowKey, row.ledger, row.personId, row.county, row.division, row.school, row.name, row.idMasked],
      ...[row.birthDate, row.sex, row.township, row.village, row.guardian, row.phoneMasked, row.kinds],
      ...[JSON.stringify(row.facts), JSON.stringify(row.evidence), row.origin, row.on, row.by],
    ],
  );
  if (rowCount !== 1) return false;
  await db.query('insert into ledgers.row_secret (row_key, facts) values ($1, $2)', [
    row.rowKey,
    JSON.stringify(row.secret),
  ]);
  return true;
}

/** Whose standing row in a ledger is late with a duty on a day: as the owner, for whoever judges a whole county. */
export async function personsWanting(
  db: Queryable,
  ledger: string,
  duty: string,
  on: string,
): Promise<string[]> {
  const { rows } = await db.query<{ personId: string }>(
    `select r.person_id as "personId" from ledgers.duty as d join ledgers.row as r on r.row_key = d.row_key
     where r.ledger = $1 and d.duty = $2 and d.due_on <= $3 and r.is_standing and r.person_id is not null order by 1`,
    [ledger, duty, on],
  );
  return rows.map(({ personId }) => personId);
}
