import type { Queryable, Viewer } from '../../access/index.ts';
import { layNotice } from '../notice/notice.queries.ts';
import type { NoticeRules } from '../notice/notice.ts';
import type { HardshipFacts, HardshipState, HardshipStep } from './identification.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** A round of determination: the year's, or a term's changes. */
export type HardshipRound = {
  readonly roundId: number;
  readonly division: string;
  readonly schoolYear: number;
  readonly kind: 'yearly' | 'change';
  readonly told: string;
  readonly closesOn: string;
};

const ROUND = `round_id as "roundId", division, school_year as "schoolYear", kind, told, closes_on as "closesOn"`;

/** Rounds that the viewer sees, the newest first. */
export async function listRounds(db: Queryable): Promise<HardshipRound[]> {
  return (await db.query<HardshipRound>(`select ${ROUND} from aid.hardship_round order by round_id desc`))
    .rows;
}

/** Opens a round: what families are told, and until when they may apply (告知). */
export async function openRound(
  db: Queryable,
  viewer: Who,
  { division, schoolYear, kind, told, closesOn }: Omit<HardshipRound, 'roundId'>,
  now: Date,
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into aid.hardship_round (division, school_year, kind, told, closes_on, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning round_id as id`,
    [division, schoolYear, kind, told, closesOn, now, viewer.accountId, viewer.fullName],
  );
  return rows[0]!.id;
}

/** An application as it is taken in. */
export type Application = {
  readonly roundId: number;
  readonly division: string;
  readonly school: string;
  readonly personId: string;
  readonly name: string;
  readonly grade: string | null;
  readonly className: string | null;
  readonly lists: readonly string[];
  readonly hasUndertaking: boolean;
};

/** Takes an application in, with its first step. */
export async function applyFor(db: Queryable, viewer: Who, one: Application, now: Date): Promise<number> {
  const { roundId, division, school, personId, name, grade, className, lists, hasUndertaking } = one;
  const { rows } = await db.query<{ id: number }>(
    `insert into aid.hardship_case (round_id, division, school, person_id, name, grade, class_name, lists, has_undertaking,
       made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning case_id as id`,
    [
      ...[roundId, division, school, personId, name, grade, className, lists, hasUndertaking],
      ...[now, viewer.accountId, viewer.fullName],
    ],
  );
  await takeHardshipStep(db, viewer, rows[0]!.id, { step: 'apply', state: 'applied' }, now);
  return rows[0]!.id;
}

/** The minutes of a meeting. */
export type Meeting = {
  readonly roundId: number;
  readonly division: string;
  readonly school: string;
  readonly kind: 'class' | 'school';
  readonly heldOn: string;
  readonly members: readonly string[];
  readonly minutes: string;
};

/** Keeps the minutes of a meeting. Gives its number. */
export async function keepMeeting(db: Queryable, viewer: Who, meeting: Meeting, now: Date): Promise<number> {
  const { roundId, division, school, kind, heldOn, members, minutes } = meeting;
  const { rows } = await db.query<{ id: number }>(
    `insert into aid.hardship_meeting (round_id, division, school, kind, held_on, members, minutes, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning meeting_id as id`,
    [roundId, division, school, kind, heldOn, members, minutes, now, viewer.accountId, viewer.fullName],
  );
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
export type HardshipCase = Application & {
  readonly caseId: number;
  readonly state: HardshipState;
  readonly level: string | null;
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

/** Cases of a round, or one case. */
export async function listHardshipCases(
  db: Queryable,
  { roundId, caseId }: { readonly roundId?: number; readonly caseId?: number },
): Promise<HardshipCase[]> {
  const { rows } = await db.query<HardshipCase>(
    `select c.case_id as "caseId", c.round_id as "roundId", c.division, c.school, c.person_id as "personId", c.name, c.grade,
       c.class_name as "className", c.lists, c.has_undertaking as "hasUndertaking", aid.hardship_state(c.case_id) as state,
       (select s.level from aid.hardship_step as s where s.case_id = c.case_id and s.level is not null
        order by s.step_no desc limit 1) as level,
       (select max(n.ends_on) from aid.notice_line as l join aid.notice as n on n.notice_id = l.notice_id
        where l.case_id = c.case_id) as "noticeEndsOn",
       (select count(*) from aid.notice_line as l
        join aid.objection as o on o.notice_id = l.notice_id and o.line_no = l.line_no
        left join aid.objection_answer as a on a.objection_id = o.objection_id
        where l.case_id = c.case_id and a.is_upheld is distinct from false) as "openObjections",
       (select json_agg(json_build_object('step', s.step, 'by', s.made_by, 'name', s.made_name, 'at', s.made_at,
          'words', s.words) order by s.step_no) from aid.hardship_step as s where s.case_id = c.case_id) as taken
     from aid.hardship_case as c
     where ($1::bigint is null or c.round_id = $1) and ($2::bigint is null or c.case_id = $2)
     order by c.case_id limit 1000`,
    [roundId ?? null, caseId ?? null],
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

/** Publishes every case of a round that passed the joint review, and takes the step of each. Returns how many. */
export async function publishRound(
  db: Queryable,
  rules: NoticeRules,
  viewer: Who,
  round: HardshipRound,
  levels: ReadonlyMap<string, string>,
  contact: string,
  now: Date,
): Promise<number> {
  const passed = (await listHardshipCases(db, { roundId: round.roundId })).filter(
    ({ state }) => state === 'joint-reviewed',
  );
  if (passed.length === 0) return 0;
  const title = {
    zh: `${round.schoolYear}—${round.schoolYear + 1}学年家庭经济困难学生认定结果公示`,
    en: `Public notice: students determined to be in hardship, ${round.schoolYear}/${round.schoolYear + 1}`,
  };
  await layNotice(
    db,
    rules,
    viewer,
    { division: round.division, kind: 'identification', roundId: round.roundId, title, contact },
    ['name', 'school', 'grade', 'class', 'level'],
    passed.map(({ caseId, name, school, grade, className, level }) => ({
      caseId,
      child: {
        ...{ name, grade, className, programme: '' },
        school: school.split(':').at(-1) ?? null,
        level: levels.get(level ?? '') ?? null,
      },
    })),
    now,
  );
  for (const { caseId } of passed)
    await takeHardshipStep(db, viewer, caseId, { step: 'publish', state: 'noticed' }, now);
  return passed.length;
}
