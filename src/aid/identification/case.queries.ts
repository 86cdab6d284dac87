import type { Queryable, Viewer } from '../../access/index.ts';
import { CURRENT_RUN } from '../settlement/run-aid.queries.ts';
import type { ListRow } from '../settlement/run-aid.ts';
import type { HardshipFacts, HardshipState, HardshipStep } from './identification.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** A child whose family may apply: at a school that the viewer takes applications in for. */
export type Candidate = {
  readonly personId: string;
  readonly division: string;
  readonly school: string;
  readonly name: string;
  readonly grade: string | null;
  readonly className: string | null;
  readonly lists: readonly ListRow[];
};

const CANDIDATE = `s.person_id as "personId", s.division, s.school, coalesce(s.name, '') as name, s.grade,
  s.class_name as "className", s.lists`;
const WITHOUT_CASE = `not exists (select 1 from aid.hardship_case as c where c.round_id = $1 and c.person_id = s.person_id)`;

/**
 * Children without a case in the round: of those on a department's list all (data comparison comes first), of the others
 * whoever bears a name. From a person on; with how many the lists name.
 */
export async function listCandidates(
  db: Queryable,
  roundId: number,
  {
    name,
    after,
    limit,
  }: { readonly name?: string | undefined; readonly after: string; readonly limit: number },
): Promise<{ readonly items: Candidate[]; readonly next: string | null; readonly listed: number }> {
  const { rows } = await db.query<Candidate>(
    `select ${CANDIDATE} from aid.run_student as s
     where s.run_id = ${CURRENT_RUN} and ${WITHOUT_CASE} and s.person_id > $2
       and case when $3::text is null then s.lists <> '[]'::jsonb else strpos(s.name, $3) > 0 end
     order by s.person_id limit ${Math.trunc(limit) + 1}`,
    [roundId, after, name ?? null],
  );
  const counted = await db.query<{ n: number }>(
    `select count(*) as n from aid.run_student as s
     where s.run_id = ${CURRENT_RUN} and ${WITHOUT_CASE} and s.lists <> '[]'::jsonb`,
    [roundId],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.personId : null, listed: counted.rows[0]!.n };
}

/** Some of them by their numbers. */
export async function findCandidates(
  db: Queryable,
  roundId: number,
  personIds: readonly string[],
): Promise<Candidate[]> {
  const { rows } = await db.query<Candidate>(
    `select ${CANDIDATE} from aid.run_student as s
     where s.run_id = ${CURRENT_RUN} and ${WITHOUT_CASE} and s.person_id = any ($2) order by s.person_id`,
    [roundId, personIds],
  );
  return rows;
}

/** Takes an application in, with its first step; the lists are those that the registers hold, whatever was said. */
export async function applyFor(
  db: Queryable,
  viewer: Who,
  roundId: number,
  child: Candidate,
  hasUndertaking: boolean,
  now: Date,
): Promise<number> {
  const { division, school, personId, name, grade, className, lists } = child;
  const { rows } = await db.query<{ id: number }>(
    `insert into aid.hardship_case (round_id, division, school, person_id, name, grade, class_name, lists, list_rows,
       has_undertaking, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning case_id as id`,
    [
      ...[roundId, division, school, personId, name, grade, className],
      ...[[...new Set(lists.map(({ group }) => group))], JSON.stringify(lists), hasUndertaking],
      ...[now, viewer.accountId, viewer.fullName],
    ],
  );
  await takeHardshipStep(db, viewer, rows[0]!.id, { step: 'apply', state: 'applied' }, now);
  return rows[0]!.id;
}

/** A step with what it is told. */
export type HardshipMove = {
  readonly step: HardshipStep;
  readonly state: HardshipState;
  readonly level?: string | undefined;
  readonly meetingId?: number | undefined;
  readonly words?: string | undefined;
};

/** Takes a step of a case; the database holds order, persons, minutes and notice. */
export async function takeHardshipStep(
  db: Queryable,
  viewer: Who,
  caseId: number,
  { step, state, level, meetingId, words }: HardshipMove,
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.hardship_step (case_id, step_no, step, state, level, meeting_id, words, made_at, made_by, made_name)
     values ($1, (select count(*) + 1 from aid.hardship_step where case_id = $1), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[caseId, step, state, level ?? null, meetingId ?? null, words ?? null],
      ...[now, viewer.accountId, viewer.fullName],
    ],
  );
}

/** A case as the office sees it. */
export type HardshipCase = {
  readonly caseId: number;
  readonly roundId: number;
  readonly personId: string;
  readonly name: string;
  readonly school: string;
  readonly grade: string | null;
  readonly className: string | null;
  readonly lists: readonly string[];
  readonly listRows: readonly ListRow[];
  readonly hasUndertaking: boolean;
  readonly state: HardshipState;
  readonly level: string | null;
  readonly noticeId: number | null;
  readonly lineNo: number | null;
  readonly noticeEndsOn: string | null;
  readonly openObjections: number;
  readonly taken: readonly {
    readonly step: HardshipStep;
    readonly by: number;
    readonly name: string;
    readonly at: string;
    readonly words: string | null;
  }[];
};

const CASE = `select c.case_id as "caseId", c.round_id as "roundId", c.person_id as "personId", c.name,
     split_part(c.school, ':', 3) as school, c.grade, c.class_name as "className", c.lists, c.list_rows as "listRows",
     c.has_undertaking as "hasUndertaking", aid.hardship_state(c.case_id) as state,
     (select s.level from aid.hardship_step as s where s.case_id = c.case_id and s.level is not null
      order by s.step_no desc limit 1) as level,
     n.notice_id as "noticeId", n.line_no as "lineNo", n.ends_on as "noticeEndsOn",
     (select count(*) from aid.notice_line as l
      join aid.objection as o on o.notice_id = l.notice_id and o.line_no = l.line_no
      left join aid.objection_answer as a on a.objection_id = o.objection_id
      where l.case_id = c.case_id and a.is_upheld is distinct from false) as "openObjections",
     (select json_agg(json_build_object('step', s.step, 'by', s.made_by, 'name', s.made_name, 'at', s.made_at,
        'words', s.words) order by s.step_no) from aid.hardship_step as s where s.case_id = c.case_id) as taken
   from aid.hardship_case as c
   left join lateral (select l.notice_id, l.line_no, m.ends_on from aid.notice_line as l
     join aid.notice as m on m.notice_id = l.notice_id where l.case_id = c.case_id
     order by m.ends_on desc limit 1) as n on true`;

/** What narrows the cases of a round. */
export type CaseFilter = {
  readonly states?: readonly HardshipState[] | undefined;
  readonly name?: string | undefined;
  readonly after: number;
  readonly limit: number;
};

/** Cases of a round from a number on. */
export async function listHardshipCases(
  db: Queryable,
  roundId: number,
  { states, name, after, limit }: CaseFilter,
): Promise<{ readonly items: HardshipCase[]; readonly next: number | null }> {
  const { rows } = await db.query<HardshipCase>(
    `${CASE} where c.round_id = $1 and c.case_id > $2 and ($3::text[] is null or aid.hardship_state(c.case_id) = any ($3))
       and ($4::text is null or strpos(c.name, $4) > 0)
     order by c.case_id limit ${Math.trunc(limit) + 1}`,
    [roundId, after, states ?? null, name ?? null],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.caseId : null };
}

/** Cases by their numbers, as far as the viewer sees them. */
export async function findHardshipCases(db: Queryable, caseIds: readonly number[]): Promise<HardshipCase[]> {
  const { rows } = await db.query<HardshipCase>(
    `${CASE} where c.case_id = any ($1::bigint[]) order by c.case_id`,
    [caseIds],
  );
  return rows;
}

/** What the steps of a case look at. */
export const factsOf = (one: HardshipCase, today: string): HardshipFacts => ({
  state: one.state,
  isListed: one.lists.length > 0,
  taken: one.taken,
  today,
  noticeEndsOn: one.noticeEndsOn,
  openObjections: one.openObjections,
});
