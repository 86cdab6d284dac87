import type { Queryable } from '../access/index.ts';
import type { Text } from '../platform/index.ts';
import type { Act, ActAuthor, ActData, FiledPaper } from './case.ts';
import type { ListedRow } from './ledger.ts';

/** A case in a list. */
export type CaseRow = {
  readonly personId: string;
  readonly name: string | null;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly kind: string;
  readonly step: string;
  readonly since: string;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  /** By the last comparison, or by a school's written report. */
  readonly isListed: boolean;
  readonly isDisabled: boolean;
  readonly isRegisteredPoor: boolean;
};

/** What narrows the queue of cases. */
export type CaseFilter = {
  /** Those of these divisions alone. */
  readonly divisions?: readonly string[] | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly township?: string | undefined;
  readonly name?: string | undefined;
  readonly isOverdue?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isRegisteredPoor?: boolean | undefined;
  readonly on: string;
  readonly after?: CaseCursor | undefined;
  readonly limit: number;
};

/** Where a page begins: after the case of this due day and person. */
export type CaseCursor = { readonly due: string; readonly personId: string };

/** Nothing due comes last. */
const NEVER = '9999-12-31';
const CURSOR = /^(\d{4}-\d\d-\d\d)\.(P[0-9A-Za-z-]{1,30})$/;

/** A cursor as it stands in an address; undefined if it is none. */
export function readCaseCursor(text: string): CaseCursor | undefined {
  const found = CURSOR.exec(text);
  return found ? { due: found[1]!, personId: found[2]! } : undefined;
}

const SCHOOL_NAME = 'substr(coalesce(placed_school, school), 15)';
const ROW = `person_id as "personId", name, id_masked as "idMasked", birth_date as "birthDate", sex, township, village,
  ${SCHOOL_NAME} as school, kind, step, since, due_on as "dueOn", is_listed or is_reported as "isListed", is_disabled as "isDisabled",
  is_registered_poor as "isRegisteredPoor"`;

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

type Value = string | number | boolean | readonly string[];

/** Conditions that are asked for, with their values numbered. */
function conditionsOf(filter: CaseFilter): { readonly where: string; readonly values: Value[] } {
  const asked: readonly (readonly [string, Value | undefined])[] = [
    ['step = any (?)', filter.steps],
    ["coalesce(township, '') = ?", filter.township],
    ['division = any (?::text[])', filter.divisions],
    ['name like ?', filter.name === undefined ? undefined : like(filter.name)],
    ['due_on < ?', filter.isOverdue ? filter.on : undefined],
    ['is_disabled = ?', filter.isDisabled],
    ['is_registered_poor = ?', filter.isRegisteredPoor],
  ];
  const used = asked.filter((part): part is [string, Value] => part[1] !== undefined);
  return {
    where: ["step <> 'joined'", ...used.map(([sql], i) => sql.replace('?', `$${i + 1}`))].join(' and '),
    values: used.map(([, value]) => value),
  };
}

/** A page of cases: what is due first comes first. */
export async function pageCases(db: Queryable, filter: CaseFilter) {
  const { where, values } = conditionsOf(filter);
  const { rows: counts } = await db.query<{ total: number }>(
    `select count(*) as total from dropout."case" where ${where}`,
    values,
  );
  const n = values.length;
  const { after, limit, on } = filter;
  const key = `coalesce(due_on, date '${NEVER}')`;
  const next = after ? `and (${key}, person_id) > ($${n + 1}::date, $${n + 2})` : '';
  const { rows } = await db.query<Omit<CaseRow, 'isOverdue'>>(
    `select ${ROW} from dropout."case" where ${where} ${next} order by ${key}, person_id limit ${Math.trunc(limit) + 1}`,
    after ? [...values, after.due, after.personId] : values,
  );
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...row, isOverdue: row.dueOn !== null && row.dueOn < on }));
  const last = items.at(-1);
  const cursor = last ? `${last.dueOn ?? NEVER}.${last.personId}` : null;
  return { items, total: counts[0]!.total, next: rows.length > limit ? cursor : null };
}

/** A case as its page needs it. */
export type FoundCase = Omit<CaseRow, 'isOverdue'> & {
  readonly caseId: number;
  /** The child's present number: that of a joined case is another one's. */
  readonly numberNow: string;
  readonly county: string;
  readonly division: string;
  /** Whether the viewer answers for the child in a role that sees no others. */
  readonly isPaired: boolean;
  readonly schools: readonly string[];
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  readonly reason: Text;
  readonly evidence: readonly ListedRow[];
};

/** Whether the viewer answers for the child of a case in a narrow role. */
export const IS_PAIRED = `person_id = any ((select pairing.own_children('cases.read'))::text[]) as "isPaired"`;

/**
 * Finds the case of a child; undefined where there is none within the request's places. By a former number of the child too: the case
 * that stands under it, or else the child's present one.
 */
export async function findCase(db: Queryable, personId: string): Promise<FoundCase | undefined> {
  const { rows } = await db.query<FoundCase>(
    `select case_id as "caseId", registry.number_now(first_id) as "numberNow", county, division, ${ROW}, guardian, phone_masked as "phoneMasked", reason, evidence,
       array_remove(array[school, placed_school], null) as schools, ${IS_PAIRED}
     from dropout."case" where person_id = any (array[$1, registry.number_now($1)]) order by person_id = $1 desc limit 1`,
    [personId],
  );
  return rows[0];
}

/** Cases of the same child that were joined to this one, by the number under which each stands. */
export async function listJoined(
  db: Queryable,
  { caseId, numberNow }: Pick<FoundCase, 'caseId' | 'numberNow'>,
): Promise<string[]> {
  const { rows } = await db.query<{ personId: string }>(
    `select person_id as "personId" from dropout."case"
     where first_id = any (registry.numbers_of($1)) and step = 'joined' and case_id <> $2 order by case_id`,
    [numberNow, caseId],
  );
  return rows.map(({ personId }) => personId);
}

/** Waits until nobody else acts on the case; until the end of the transaction. */
export const lockCase = async (db: Queryable, caseId: number): Promise<void> => {
  const text = 'select pg_advisory_xact_lock(7210440, $1)';
  await db.query({ name: 'case-lock', text, values: [caseId] });
};

type StoredAct = Omit<Act, 'author' | 'at'> & {
  readonly at: Date;
  readonly accountId: number | null;
  readonly authorName: string | null;
  readonly authorRole: string | null;
};

/** The acts of a case in their order. */
export async function listActs(db: Queryable, caseId: number): Promise<Act[]> {
  const { rows } = await db.query<StoredAct>(
    `select act_no as no, kind, done_at as at, on_day as on, account_id as "accountId", author_name as "authorName",
       author_role as "authorRole", data, files, step_after as "stepAfter"
     from dropout.act where case_id = $1 order by act_no`,
    [caseId],
  );
  return rows.map(({ accountId, authorName, authorRole, at, ...act }) => ({
    ...act,
    at: at.toISOString(),
    author: accountId === null ? null : { accountId, name: authorName ?? '', role: authorRole ?? '' },
  }));
}

/** An act that was decided. */
export type NewAct = {
  readonly caseId: number;
  readonly no: number;
  readonly kind: string;
  readonly at: Date;
  readonly on: string;
  readonly author: ActAuthor;
  readonly right: string;
  readonly data: ActData;
  readonly files: readonly number[];
  readonly stepAfter: string;
  readonly dueOn: string | undefined;
  readonly submission: string | undefined;
};

/** Records an act. The database refuses one out of turn. */
export async function recordAct(db: Queryable, act: NewAct): Promise<void> {
  const { author } = act;
  await db.query({
    name: 'act-record',
    text: `insert into dropout.act (case_id, act_no, kind, done_at, on_day, account_id, author_name, author_role, used_right, data,
       files, step_after, due_on, submission)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      ...[
        act.caseId,
        act.no,
        act.kind,
        act.at,
        act.on,
        author.accountId,
        author.name,
        author.role,
        act.right,
      ],
      ...[JSON.stringify(act.data), act.files, act.stepAfter, act.dueOn ?? null, act.submission ?? null],
    ],
  });
}

/** The number of the act that a device's submission became; undefined where it was never taken. */
export async function findSubmission(
  db: Queryable,
  caseId: number,
  submission: string,
): Promise<number | undefined> {
  const { rows } = await db.query<{ no: number }>(
    'select act_no as no from dropout.act where case_id = $1 and submission = $2',
    [caseId, submission],
  );
  return rows[0]?.no;
}

/** A paper on the case's file, without its content. */
export type ShownPaper = FiledPaper & {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedAt: Date;
  readonly authorName: string;
};

/** Papers on a case's file in the order in which they came. */
export async function listFiled(db: Queryable, caseId: number): Promise<ShownPaper[]> {
  const { rows } = await db.query<ShownPaper>(
    `select file_no as no, kind, name, media_type as "mediaType", bytes, added_at as "addedAt", author_name as "authorName"
     from dropout.filed_paper where case_id = $1 order by file_no`,
    [caseId],
  );
  return rows;
}

/** A paper to be put on a case's file. */
export type NewPaper = {
  readonly caseId: number;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Buffer;
  readonly at: Date;
  readonly author: Pick<ActAuthor, 'accountId' | 'name'>;
};

/** Puts a paper on file; the same content of the same kind keeps the number it has. The case is locked by the caller. */
export async function filePaper(db: Queryable, paper: NewPaper): Promise<number> {
  const { caseId, kind, sha256, content } = paper;
  const same = await db.query<{ no: number }>(
    'select file_no as no from dropout.filed_paper where case_id = $1 and sha256 = $2 and kind = $3',
    [caseId, sha256, kind],
  );
  if (same.rows[0]) return same.rows[0].no;
  const { rows } = await db.query<{ no: number }>(
    `insert into dropout.filed_paper (case_id, file_no, kind, name, media_type, bytes, sha256, content, added_at, account_id,
       author_name)
     select $1, coalesce(max(file_no), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10
     from dropout.filed_paper where case_id = $1
     returning file_no as no`,
    [
      ...[caseId, kind, paper.name, paper.mediaType, content.length, sha256, content],
      ...[paper.at, paper.author.accountId, paper.author.name],
    ],
  );
  return rows[0]!.no;
}

/** The content of a paper on file. */
export async function readFiled(
  db: Queryable,
  caseId: number,
  fileNo: number,
): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Buffer } | undefined> {
  const { rows } = await db.query(
    'select name, media_type as "mediaType", content from dropout.filed_paper where case_id = $1 and file_no = $2',
    [caseId, fileNo],
  );
  return rows[0];
}

/** Scopes of the schools that the current run knows, with their names. */
export async function listSchools(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ school: string }>(
    'select school from dropout.known_school order by school',
  );
  return rows.map(({ school }) => school);
}
