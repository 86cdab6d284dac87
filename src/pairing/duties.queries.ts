import type { Queryable } from '../access/index.ts';
import type { Holder } from './children.queries.ts';
import type { Level } from './rules.ts';

/** A subject within sight: where it lies, and who answers for it now. */
export type Subject = {
  readonly subject: string;
  readonly division: string;
  readonly school: string | null;
  readonly helperId: number | null;
};

/** How each kind of subject is found among what the request sees; a class or school is there where children of it are. */
const SUBJECTS: Readonly<Record<Level, string>> = {
  township: `select distinct substr(division, 1, 9) as subject, substr(division, 1, 9) as division, null::text as school
    from pairing.child where is_wanted`,
  school: `select distinct on (school) school as subject, substr(division, 1, 9) as division, school
    from pairing.child where is_wanted and school is not null order by school, division`,
  class: `select distinct on (school, class) school || '|' || class as subject, substr(division, 1, 9) as division, school
    from pairing.child where is_wanted and school is not null and class is not null order by school, class, division`,
  child: `select person_id as subject, division, school from pairing.child where is_wanted`,
  household: `select distinct on (household) household as subject, division, school
    from pairing.child where is_wanted and household is not null order by household, person_id`,
};

/** Which of the named subjects the request sees. */
export async function findSubjects(
  db: Queryable,
  level: Level,
  subjects: readonly string[],
): Promise<Subject[]> {
  const { rows } = await db.query<Subject>(
    `select s.subject, s.division, s.school, d.helper_id as "helperId" from (${SUBJECTS[level]}) as s
     left join pairing.duty_now as d on d.level = $1 and d.subject = s.subject
     where s.subject = any ($2) order by s.subject`,
    [level, subjects],
  );
  return rows;
}

/** An act over one subject; none: nobody answers any more. */
export type NewDuty = Omit<Subject, 'helperId'> & {
  readonly level: Level;
  readonly to: number | null;
  readonly from: number | null;
};

/** Who did it, when and why. */
export type DutyBy = {
  readonly reason: string;
  readonly on: string;
  readonly at: Date;
  readonly accountId: number;
  readonly name: string;
};

/** Records acts; the database keeps who answers now in line. */
export async function recordDuties(db: Queryable, duties: readonly NewDuty[], by: DutyBy): Promise<void> {
  if (duties.length === 0) return;
  await db.query(
    `insert into pairing.duty_act (level, subject, helper_id, from_helper_id, division, school, reason, on_day, done_at,
       account_id, author_name)
     select d.*, $7, $8::date, $9::timestamptz, $10::integer, $11
     from unnest($1::text[], $2::text[], $3::integer[], $4::integer[], $5::text[], $6::text[])
       as d (level, subject, helper_id, from_helper_id, division, school)`,
    [
      ...[duties.map(({ level }) => level), duties.map(({ subject }) => subject), duties.map(({ to }) => to)],
      ...[
        duties.map(({ from }) => from),
        duties.map(({ division }) => division),
        duties.map(({ school }) => school),
      ],
      ...[by.reason, by.on, by.at, by.accountId, by.name],
    ],
  );
}

/** All for which somebody answers, of what the request sees. */
export async function listDutiesOf(
  db: Queryable,
  helperId: number,
): Promise<(Subject & { readonly level: Level })[]> {
  const { rows } = await db.query(
    `select level, subject, division, school, helper_id as "helperId" from pairing.duty_now
     where helper_id = $1 order by level, subject`,
    [helperId],
  );
  return rows;
}

/** How many contacts of a helper's children go along in a hand-over. */
export async function countContacts(db: Queryable, children: readonly string[]): Promise<number> {
  const { rows } = await db.query<{ total: number }>(
    'select count(*) as total from pairing.contact where person_id = any ($1)',
    [children],
  );
  return rows[0]!.total;
}

/** A subject of the chain with who answers for it and how many children lie below it. */
export type ChainLink = {
  readonly subject: string;
  readonly place: string;
  readonly division: string;
  readonly wanted: number;
  readonly without: number;
  readonly holder: Holder | null;
};

/** The subjects of a level that the request sees; of a school, where one is named. */
export async function listChain(
  db: Queryable,
  level: 'township' | 'school' | 'class',
  school?: string,
): Promise<ChainLink[]> {
  const key = {
    township: 'substr(c.division, 1, 9)',
    school: 'c.school',
    class: `c.school || '|' || c.class`,
  }[level];
  const place = {
    township: "coalesce(max(c.township), '')",
    school: 'substr(max(c.school), 15)',
    class: 'max(c.class)',
  }[level];
  const { rows } = await db.query<ChainLink>(
    `select s.*, case when d.helper_id is null then null else json_build_object('helperId', d.helper_id, 'name', d.helper_name,
         'post', d.helper_post, 'since', d.since) end as holder
     from (
       select ${key} as subject, ${place} as place, min(substr(c.division, 1, 9)) as division, count(*) as wanted,
         sum(case when p.helper_id is null then 1 else 0 end) as without
       from pairing.child as c left join pairing.duty_now as p on p.level = 'child' and p.subject = c.person_id
       where c.is_wanted and ${key} is not null and ($2::text is null or c.school = $2) group by 1
     ) as s left join pairing.duty_now as d on d.level = $1 and d.subject = s.subject order by s.place, s.subject`,
    [level, school ?? null],
  );
  return rows;
}

/** Who answers for a child, link by link of the chain, its household last. */
export async function findChain(
  db: Queryable,
  child: {
    readonly personId: string;
    readonly division: string;
    readonly schoolScope: string | null;
    readonly class: string | null;
    readonly household: string | null;
  },
): Promise<Readonly<Record<Level, Holder | null>>> {
  const { schoolScope, personId, household } = child;
  const keys: Readonly<Record<Level, string | null>> = {
    township: child.division.slice(0, 9),
    school: schoolScope,
    class: schoolScope !== null && child.class !== null ? `${schoolScope}|${child.class}` : null,
    child: personId,
    household,
  };
  // whoever sees the child may know who answers for it, at every level
  const { rows } = await db.query<Holder & { level: Level }>(
    'select level, helper_id as "helperId", name, post, since from pairing.chain_of($1, $2, $3, $4, $5)',
    [keys.township, keys.school, keys.class, keys.child, keys.household],
  );
  const holderOf = (level: Level): Holder | null => {
    const found = rows.find((row) => row.level === level);
    return found
      ? { helperId: found.helperId, name: found.name, post: found.post, since: found.since }
      : null;
  };
  return {
    township: holderOf('township'),
    school: holderOf('school'),
    class: holderOf('class'),
    child: holderOf('child'),
    household: holderOf('household'),
  };
}

/** One change of who answers for a child. */
export type DutyTold = {
  readonly on: string;
  readonly to: string | null;
  readonly from: string | null;
  readonly reason: string;
  readonly by: string | null;
};

/** Who answered for a child when, the last first. */
export async function listHistory(db: Queryable, personIds: readonly string[]): Promise<DutyTold[]> {
  const { rows } = await db.query<DutyTold>(
    `select on_day as on, to_name as to, from_name as from, reason, author_name as by from pairing.history_of($1)`,
    [personIds],
  );
  return rows;
}
