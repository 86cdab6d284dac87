import type { Queryable, Viewer } from '../../access/index.ts';
import type { NoticeRules } from '../notice/notice.ts';
import { layNotice } from '../notice/publish.queries.ts';
import { takeHardshipStep } from './case.queries.ts';
import type { HardshipRules, HardshipState } from './identification.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** A round of determination: the year's, or a term's changes. */
export type HardshipRound = {
  readonly roundId: number;
  readonly division: string;
  readonly schoolYear: number;
  readonly kind: 'yearly' | 'change';
  readonly term: string | null;
  readonly told: string;
  readonly closesOn: string;
};

/** How many cases stand where, as far as the viewer sees them. */
export type RoundCounts = Readonly<Partial<Record<HardshipState, number>>>;

const ROUND = `r.round_id as "roundId", r.division, r.school_year as "schoolYear", r.kind, r.term, r.told,
  r.closes_on as "closesOn"`;

/** Rounds that the viewer sees with their counts, the newest first. */
export async function listRounds(db: Queryable): Promise<(HardshipRound & { counts: RoundCounts })[]> {
  const { rows } = await db.query<HardshipRound & { counts: RoundCounts }>(
    `select ${ROUND}, coalesce((select json_object_agg(state, n) from (
         select aid.hardship_state(c.case_id) as state, count(*) as n from aid.hardship_case as c
         where c.round_id = r.round_id group by 1) as one), '{}'::json) as counts
     from aid.hardship_round as r order by r.school_year desc, r.round_id desc`,
  );
  return rows;
}

/** A round that the viewer sees. */
export async function findRound(db: Queryable, roundId: number): Promise<HardshipRound | undefined> {
  const { rows } = await db.query<HardshipRound>(
    `select ${ROUND} from aid.hardship_round as r where r.round_id = $1`,
    [roundId],
  );
  return rows[0];
}

/** Opens a round: what families are told, and until when they may apply (告知). */
export async function openRound(
  db: Queryable,
  viewer: Who,
  { division, schoolYear, kind, term, told, closesOn }: Omit<HardshipRound, 'roundId'>,
  now: Date,
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into aid.hardship_round (division, school_year, kind, term, told, closes_on, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning round_id as id`,
    [division, schoolYear, kind, term, told, closesOn, now, viewer.accountId, viewer.fullName],
  );
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

/** Minutes that were kept. */
export type KeptMeeting = Omit<Meeting, 'roundId' | 'division'> & {
  readonly meetingId: number;
  readonly madeName: string;
};

/** The meetings of a round that the viewer sees, the latest first. */
export async function listMeetings(db: Queryable, roundId: number): Promise<KeptMeeting[]> {
  const { rows } = await db.query<KeptMeeting>(
    `select meeting_id as "meetingId", split_part(school, ':', 3) as school, kind, held_on as "heldOn", members, minutes,
       made_name as "madeName"
     from aid.hardship_meeting where round_id = $1 order by meeting_id desc limit 200`,
    [roundId],
  );
  return rows;
}

/** A notice of a round, with how many objections to it are open. */
export type RoundNotice = {
  readonly noticeId: number;
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly lines: number;
  readonly objections: number;
  readonly openObjections: number;
};

/** The notices of a round; lines and objections as far as the viewer sees them. */
export async function listRoundNotices(db: Queryable, roundId: number): Promise<RoundNotice[]> {
  const { rows } = await db.query<RoundNotice>(
    `select n.notice_id as "noticeId", n.begins_on as "beginsOn", n.ends_on as "endsOn",
       (select count(*) from aid.notice_line as l where l.notice_id = n.notice_id) as lines,
       (select count(*) from aid.objection as o where o.notice_id = n.notice_id) as objections,
       (select count(*) from aid.objection as o where o.notice_id = n.notice_id
         and not exists (select 1 from aid.objection_answer as a where a.objection_id = o.objection_id)) as "openObjections"
     from aid.notice as n where n.round_id = $1 order by n.notice_id desc`,
    [roundId],
  );
  return rows;
}

/** Publishes every case of a round that passed the joint review, and takes the step of each. Returns how many. */
export async function publishRound(
  db: Queryable,
  { notice, hardship }: { readonly notice: NoticeRules; readonly hardship: Pick<HardshipRules, 'levels'> },
  viewer: Who,
  round: HardshipRound,
  contact: string,
  now: Date,
): Promise<number> {
  const { rows: passed } = await db.query<{
    caseId: number;
    name: string;
    school: string;
    grade: string | null;
    className: string | null;
    level: string | null;
  }>(
    `select c.case_id as "caseId", c.name, split_part(c.school, ':', 3) as school, c.grade, c.class_name as "className",
       (select s.level from aid.hardship_step as s where s.case_id = c.case_id and s.level is not null
        order by s.step_no desc limit 1) as level
     from aid.hardship_case as c
     where c.round_id = $1 and aid.hardship_state(c.case_id) = 'joint-reviewed'
     order by c.school, c.grade nulls last, c.class_name nulls last, c.case_id`,
    [round.roundId],
  );
  if (passed.length === 0) return 0;
  const levels = new Map<string, string>(hardship.levels.map(({ id, label }) => [id, label.zh]));
  const year = `${round.schoolYear}—${round.schoolYear + 1}学年`;
  const title = {
    zh: `${year}家庭经济困难学生认定结果公示`,
    en: `Public notice: students determined to be in hardship, ${round.schoolYear}/${round.schoolYear + 1}`,
  };
  const head = {
    division: round.division,
    kind: 'identification',
    roundId: round.roundId,
    title,
    contact,
  } as const;
  const lines = passed.map(({ caseId, level, ...child }) => ({
    caseId,
    child: { ...child, programme: '', level: levels.get(level ?? '') ?? null },
  }));
  await layNotice(db, notice, viewer, head, ['name', 'school', 'grade', 'class', 'level'], lines, now);
  for (const { caseId } of passed)
    await takeHardshipStep(db, viewer, caseId, { step: 'publish', state: 'noticed' }, now);
  return passed.length;
}
