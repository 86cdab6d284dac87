import type { Queryable } from '../access/index.ts';

/** Who answers for a subject. */
export type Holder = {
  readonly helperId: number;
  readonly name: string;
  readonly post: string;
  readonly since: string;
};

/** A child in the list of who answers for whom. */
export type PairedChild = {
  readonly personId: string;
  readonly name: string | null;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly class: string | null;
  readonly groups: readonly string[];
  readonly holder: Holder | null;
  readonly lastOn: string | null;
  readonly lastWay: string | null;
  readonly isLate: boolean;
};

/** What narrows the list. `lateBefore`: a child last met at home before this day, or never, is late. */
export type ChildFilter = {
  readonly township?: string | undefined;
  readonly group?: string | undefined;
  readonly state?: 'without' | 'late' | 'mine' | undefined;
  readonly helperId?: number | undefined;
  readonly name?: string | undefined;
  readonly lateBefore: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** At home or at the door, whoever went. */
const MET = `('home-visit', 'verify', 'visit')`;
const FROM = `pairing.child as c left join pairing.duty_now as d on d.level = 'child' and d.subject = c.person_id`;
const IS_LATE = `(d.helper_id is not null and not exists (select 1 from pairing.contact as m
  where m.person_id = any (c.former_ids || c.person_id) and m.way in ${MET} and m.on_day >= $1))`;
const MINE = `(d.helper_account = nullif(current_setting('fuzhi.account_id', true), '')::integer
  or exists (select 1 from pairing.duty_now as h where h.level = 'household' and h.subject = c.household
    and h.helper_account = nullif(current_setting('fuzhi.account_id', true), '')::integer))`;
const HEAD = `c.person_id as "personId", c.name, c.sex, c.birth_date as "birthDate", c.township, c.village,
  substr(c.school, 15) as school, c.class, c.groups`;
const HOLDER = `case when d.helper_id is null then null else json_build_object('helperId', d.helper_id, 'name', d.helper_name,
  'post', d.helper_post, 'since', d.since) end as holder`;

type Value = string | number;
const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function conditionsOf(filter: ChildFilter): { readonly where: string; readonly values: Value[] } {
  const asked: readonly (readonly [string, Value | undefined])[] = [
    ["coalesce(c.township, '') = ?", filter.township],
    ['? = any (c.groups)', filter.group],
    ['d.helper_id = ?', filter.helperId],
    ['c.name like ?', filter.name === undefined ? undefined : like(filter.name)],
  ];
  const used = asked.filter((part): part is [string, Value] => part[1] !== undefined);
  const state = {
    without: ['d.helper_id is null'],
    late: [IS_LATE],
    mine: [MINE],
    all: [],
  }[filter.state ?? 'all'];
  const numbered = used.map(([sql], i) => sql.replace('?', `$${i + 2}`));
  return {
    // a question without the first parameter would not tell its type
    where: ['c.is_wanted', '$1::date is not null', ...numbered, ...state].join(' and '),
    values: [filter.lateBefore, ...used.map(([, value]) => value)],
  };
}

/** A page of the children who must have a responsible person, of what the request sees. */
export async function pagePaired(db: Queryable, filter: ChildFilter) {
  const { where, values } = conditionsOf(filter);
  const { rows: counts } = await db.query<{ total: number }>(
    `select count(*) as total from ${FROM} where ${where}`,
    values,
  );
  const next = filter.after === undefined ? '' : `and c.person_id > $${values.length + 1}`;
  const { rows } = await db.query<PairedChild>(
    `select ${HEAD}, ${HOLDER}, ${IS_LATE} as "isLate", l.on_day as "lastOn", l.way as "lastWay"
     from ${FROM} left join lateral (select on_day, way from pairing.contact as x where x.person_id = any (c.former_ids || c.person_id)
       order by on_day desc, contact_id desc limit 1) as l on true
     where ${where} ${next} order by c.person_id limit ${Math.trunc(filter.limit) + 1}`,
    filter.after === undefined ? values : [...values, filter.after],
  );
  const items = rows.slice(0, filter.limit);
  return { items, total: counts[0]!.total, next: rows.length > filter.limit ? items.at(-1)!.personId : null };
}

/** Counts of a township: who must be paired, who has nobody, who was not met in time. */
export type PairedCount = {
  readonly township: string;
  readonly wanted: number;
  readonly without: number;
  readonly late: number;
  readonly mine: number;
};

/** The counts behind the list, by township. */
export async function countPaired(db: Queryable, lateBefore: string): Promise<PairedCount[]> {
  const { rows } = await db.query<PairedCount>(
    `select coalesce(c.township, '') as township, count(*) as wanted,
       sum(case when d.helper_id is null then 1 else 0 end) as without,
       sum(case when ${IS_LATE} then 1 else 0 end) as late, sum(case when ${MINE} then 1 else 0 end) as mine
     from ${FROM} where c.is_wanted group by 1 order by 1`,
    [lateBefore],
  );
  return rows;
}

/** A child as its page and its handbook need it. */
export type ChildFacts = Omit<PairedChild, 'lastOn' | 'lastWay' | 'isLate'> & {
  readonly guardian: string | null;
  readonly division: string;
  readonly schoolScope: string | null;
  readonly household: string | null;
  readonly formerIds: readonly string[];
};

/** Finds a child within sight; undefined where there is none. */
export async function findChild(db: Queryable, personId: string): Promise<ChildFacts | undefined> {
  const { rows } = await db.query<ChildFacts>(
    `select ${HEAD}, ${HOLDER}, c.guardian, c.division, c.school as "schoolScope", c.household, c.former_ids as "formerIds"
     from ${FROM} where c.person_id = registry.number_now($1)`,
    [personId],
  );
  return rows[0];
}

/** Children without anybody, each with the units whose staff may answer for it: its school first, then its township. */
export async function listUnpaired(
  db: Queryable,
  township: string | undefined,
): Promise<{ readonly personId: string; readonly units: readonly string[] }[]> {
  const { rows } = await db.query(
    `select c.person_id as "personId", array_remove(array[c.school, substr(c.division, 1, 9)], null) as units
     from ${FROM} where c.is_wanted and d.helper_id is null and ($1::text is null or coalesce(c.township, '') = $1)
     order by c.person_id`,
    [township ?? null],
  );
  return rows;
}
