import { type Queryable, type Right, recordEvent } from '../../access/index.ts';
import { divisionsIn } from '../boundaries/boundaries.queries.ts';
import { entryConditions, type ListFilter, pairConditions, RUN, whereOf } from '../list-filter.queries.ts';
import type { Assignable, Given, Subject } from './assignment.ts';

/** What is chosen of a list: rows one by one, or all that a filter leaves. */
export type Chosen = { readonly ids: readonly string[] } | { readonly filter: Omit<ListFilter, 'limit'> };

const HELD = (list: string, id: string): string =>
  `exists (select 1 from reports.assigned_now as a where a.list = ${list} and a.subject_id = ${id} and a.is_standing)`;

const PART: Readonly<
  Record<Exclude<Assignable, 'review'>, { readonly list?: string; readonly isWaiting: boolean }>
> = {
  'out-of-school': { list: 'out-of-school', isWaiting: false },
  unaided: { list: 'unaided', isWaiting: false },
  waiting: { isWaiting: true },
};

/** The filter of a choice, with what its place stands for. */
async function filterOf(db: Queryable, chosen: Chosen): Promise<Omit<ListFilter, 'limit'>> {
  if (!('filter' in chosen)) return {};
  return { ...chosen.filter, divisions: await divisionsIn(db, chosen.filter.place) };
}

/** The chosen subjects that the asker may assign, at most `most`, in the order of their places; a child of two rows is one. */
export async function listSubjects(
  db: Queryable,
  list: Assignable,
  chosen: Chosen,
  most: number,
): Promise<Subject[]> {
  const filter = await filterOf(db, chosen);
  const isPair = list === 'review';
  const conditions = isPair ? pairConditions(filter) : entryConditions(PART[list], filter);
  const id = isPair ? 'pair_key' : 'person_id';
  const { where, values } = whereOf([
    ...(isPair && 'ids' in chosen ? [] : conditions),
    [`${id} = any (?::text[])`, 'ids' in chosen ? chosen.ids : undefined],
  ]);
  const columns = isPair
    ? `'review' as list, pair_key as id, division, null as school, township, ${HELD("'review'", 'pair.pair_key')} as "isAssigned",
       array[left_person_id, right_person_id] as persons`
    : `list, person_id as id, division, school, township, ${HELD('entry.list', 'entry.person_id')} as "isAssigned",
       array[person_id] as persons`;
  const { rows } = await db.query<Subject>(
    `select distinct on (list, division, id) * from (
       select ${columns} from reports.${isPair ? 'pair' : 'entry'} where run_id = ${RUN} and ${where}) as s
     order by list, division, id limit ${Math.trunc(most)}`,
    [...values],
  );
  return rows;
}

/** Rows that a choice leaves on the page: what the asker was shown and confirmed. */
export async function countChosen(db: Queryable, list: Assignable, chosen: Chosen): Promise<number> {
  const filter = await filterOf(db, chosen);
  const isPair = list === 'review';
  const conditions = isPair ? pairConditions(filter) : entryConditions(PART[list], filter);
  const { where, values } = whereOf(conditions);
  const { rows } = await db.query<{ count: number }>(
    `select count(*) as count from reports.${isPair ? 'pair' : 'entry'} where run_id = ${RUN} and ${where}`,
    [...values],
  );
  return rows[0]!.count;
}

/** Somebody to whom listings may be assigned. */
export type Assignee = {
  readonly accountId: number;
  readonly fullName: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
};

/** Accounts that read a list within the asker's places, by what was typed of the name. */
export async function listAssignees(
  db: Queryable,
  right: Right,
  { accountId, typed = '' }: { readonly accountId?: number; readonly typed?: string },
): Promise<Assignee[]> {
  const { rows } = await db.query<Assignee>(
    `select account_id as "accountId", full_name as "fullName", roles, scopes from access.assignees($1, $2, $3, 20)`,
    [right, accountId ?? null, typed],
  );
  return rows;
}

/** An act of assigning, to be kept. */
export type Act = {
  readonly list: Assignable;
  readonly target: string;
  readonly accountId: number | null;
  readonly dueOn: string | null;
  readonly note: string | null;
  readonly by: { readonly accountId: number; readonly fullName: string };
  readonly at: Date;
};

/** Children that one event of the trail names. */
const AT_ONCE = 5000;

/** Keeps an act with all whom it is about, and records it for each child. Returns its number. */
export async function recordAssignment(db: Queryable, act: Act, given: readonly Given[]): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into reports.assignment (made_at, made_by, made_name, list, target, to_account, due_on, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning assignment_id as id`,
    [act.at, act.by.accountId, act.by.fullName, act.list, act.target, act.accountId, act.dueOn, act.note],
  );
  const id = rows[0]!.id;
  const column = <T>(read: (item: Given) => T): T[] => given.map(read);
  await db.query(
    `insert into reports.assigned (assignment_id, list, subject_id, division, school, to_account, to_scope, to_name)
     select $1, u.* from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::integer[], $7::text[], $8::text[]) as u`,
    [
      id,
      column(({ subject }) => subject.list),
      column(({ subject }) => subject.id),
      column(({ subject }) => subject.division),
      column(({ subject }) => subject.school),
      column(({ receiver }) => receiver.account),
      column(({ receiver }) => receiver.scope),
      column(({ receiver }) => receiver.name),
    ],
  );
  const persons = [...new Set(given.flatMap(({ subject }) => subject.persons))];
  const action = act.target === 'nobody' ? 'withdraw-assignment' : 'assign';
  for (let at = 0; at < persons.length; at += AT_ONCE) {
    await recordEvent(db, {
      action,
      subject: { kind: 'assignment', id: String(id) },
      persons: persons.slice(at, at + AT_ONCE),
      detail: { list: act.list, target: act.target, count: given.length },
    });
  }
  return id;
}

/** An act of assigning, as whoever made it looks back on it. */
export type OwnAssignment = {
  /** Counted among the asker's own, the first is 1. */
  readonly no: number;
  readonly list: Assignable;
  readonly target: string;
  /** Names of the first receivers. */
  readonly to: readonly string[];
  readonly count: number;
  /** How many of them still hold by this act and stand on the list. */
  readonly standing: number;
  readonly dueOn: string | null;
  readonly note: string | null;
  readonly madeAt: string;
};

/** The asker's own acts, the latest first. */
export async function listOwnAssignments(db: Queryable): Promise<OwnAssignment[]> {
  const { rows } = await db.query<OwnAssignment>(
    `with own as (
       select *, row_number() over (order by assignment_id) as no from reports.assignment order by assignment_id desc limit 20)
     select o.no, o.list, o.target, o.due_on as "dueOn", o.note, o.made_at as "madeAt",
       (select count(*) from reports.assigned as g where g.assignment_id = o.assignment_id) as count,
       (select count(*) from reports.assigned_now as n where n.assignment_id = o.assignment_id and n.is_standing) as standing,
       (select coalesce(json_agg(t.to_name order by t.to_name), '[]') from (select distinct g.to_name from reports.assigned as g
          where g.assignment_id = o.assignment_id and g.to_name is not null order by 1 limit 4) as t) as "to"
     from own as o order by o.assignment_id desc`,
  );
  return rows;
}
