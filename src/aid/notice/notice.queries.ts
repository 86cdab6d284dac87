import type { Queryable } from '../../access/index.ts';
import type { Text } from '../../platform/index.ts';
import type { NoticeColumn } from './notice.ts';
import { listObjections, type ShownObjection } from './objection.queries.ts';

/** A notice as everybody may read it while it runs. */
export type PublicNotice = {
  readonly noticeId: number;
  readonly title: Text;
  readonly columns: readonly NoticeColumn[];
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly contact: string;
  readonly sha256: string;
  readonly lines: readonly { readonly lineNo: number; readonly cells: readonly string[] }[];
};

const PUBLIC = `n.notice_id as "noticeId", n.title, n.columns, n.begins_on as "beginsOn", n.ends_on as "endsOn", n.contact,
  n.sha256`;

/** Notices that run on a day: what anybody may see of them, whoever asks. A withdrawn batch's is down. */
export async function listRunningNotices(db: Queryable, day: string): Promise<Omit<PublicNotice, 'lines'>[]> {
  const { rows } = await db.query(
    `select ${PUBLIC} from aid.notice as n
     where $1::date between n.begins_on and n.ends_on
       and (n.batch_id is null or aid.state_of(n.batch_id) <> 'withdrawn')
     order by n.ends_on, n.notice_id`,
    [day],
  );
  return rows;
}

/** One running notice with its lines; undefined before it begins and after it has ended. */
export async function findRunningNotice(
  db: Queryable,
  noticeId: number,
  day: string,
): Promise<PublicNotice | undefined> {
  const found = (await listRunningNotices(db, day)).find((notice) => notice.noticeId === noticeId);
  if (!found) return undefined;
  const { rows } = await db.query(
    `select line_no as "lineNo", cells from aid.notice_line where notice_id = $1 order by line_no`,
    [noticeId],
  );
  return { ...found, lines: rows };
}

/** A notice as the office sees it: also after it has ended, with its objections. */
export type OfficeNotice = PublicNotice & {
  readonly batchId: number | null;
  readonly workingDays: number;
  readonly state: 'coming' | 'running' | 'ended' | 'withdrawn';
  readonly madeName: string;
  readonly madeAt: string;
  readonly objections: readonly ShownObjection[];
};

/** The notice of a batch, for the office. */
export async function findNoticeOf(
  db: Queryable,
  batchId: number,
  day: string,
): Promise<OfficeNotice | undefined> {
  const { rows } = await db.query(
    `select ${PUBLIC}, n.batch_id as "batchId", n.working_days as "workingDays", n.made_name as "madeName",
       n.made_at as "madeAt", aid.state_of(n.batch_id) = 'withdrawn' as withdrawn
     from aid.notice as n where n.batch_id = $1`,
    [batchId],
  );
  if (!rows[0]) return undefined;
  const { withdrawn, ...notice } = rows[0];
  const lines = await db.query(
    `select line_no as "lineNo", cells from aid.notice_line where notice_id = $1 order by line_no`,
    [notice.noticeId],
  );
  const state = withdrawn
    ? 'withdrawn'
    : day < notice.beginsOn
      ? 'coming'
      : day <= notice.endsOn
        ? 'running'
        : 'ended';
  return { ...notice, state, lines: lines.rows, objections: await listObjections(db, notice.noticeId) };
}
