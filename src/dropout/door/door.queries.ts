import { type AuditEvent, eventValues, type Queryable } from '../../access/index.ts';
import type { Act } from '../case.ts';
import { IS_PAIRED, type NewAct } from '../cases.queries.ts';
import type { Head } from './merge.ts';
import type { Attached, Edit } from './submission.ts';

/** A submission that is kept, as it answers its own replay. */
export type KeptSubmission = {
  readonly accountId: number;
  readonly digest: string;
  readonly answer: object;
  readonly state: string;
};

/** A submission by its id; undefined where none came, or it is out of sight. */
export async function findKept(db: Queryable, id: string): Promise<KeptSubmission | undefined> {
  const { rows } = await db.query<KeptSubmission>({
    name: 'door-kept',
    text: `select account_id as "accountId", digest, answer, state from dropout.submission where submission_id = $1`,
    values: [id],
  });
  return rows[0];
}

/** A case as work at the door needs it. */
export type DoorCase = {
  readonly caseId: number;
  readonly division: string;
  readonly schools: readonly string[];
  readonly isPaired: boolean;
  readonly step: string;
  readonly acts: readonly Act[];
  readonly files: readonly { readonly no: number; readonly kind: string; readonly sha256: string }[];
  readonly heads: readonly (Head & { readonly field: string })[];
};

const ACTS = `(select coalesce(json_agg(json_build_object('no', a.act_no, 'kind', a.kind, 'at', a.done_at, 'on', a.on_day,
    'author', case when a.account_id is null then null else json_build_object('accountId', a.account_id, 'name', a.author_name,
      'role', a.author_role) end, 'data', a.data, 'files', a.files, 'stepAfter', a.step_after) order by a.act_no), '[]')
  from dropout.act as a where a.case_id = c.case_id) as acts`;
const FILES = `(select coalesce(json_agg(json_build_object('no', f.file_no, 'kind', f.kind, 'sha256', f.sha256) order by f.file_no), '[]')
  from dropout.filed_paper as f where f.case_id = c.case_id) as files`;
const HEADS = `(select coalesce(json_agg(json_build_object('field', e.field, 'version', e.version, 'submissionId', e.submission_id,
    'value', e.value)), '[]')
  from (select distinct on (field) field, version, submission_id, value from dropout.contact_edit
    where case_id = c.case_id order by field, version desc) as e) as heads`;

/** Number of a child's case within sight; undefined where there is none. */
export async function findCaseId(db: Queryable, personId: string): Promise<number | undefined> {
  const { rows } = await db.query<{ id: number }>({
    name: 'door-case-id',
    text: 'select case_id as id from dropout."case" where person_id = registry.number_now($1)',
    values: [personId],
  });
  return rows[0]?.id;
}

const CASE = `c.case_id as "caseId", c.division, array_remove(array[c.school, c.placed_school], null) as schools, c.step,
  ${IS_PAIRED}, ${ACTS}, ${FILES}, ${HEADS}`;

/** A case with acts, papers and contact in one question. */
export async function readDoorCase(db: Queryable, caseId: number): Promise<DoorCase> {
  const { rows } = await db.query<DoorCase>({
    name: 'door-case',
    text: `select ${CASE} from dropout."case" as c where c.case_id = $1`,
    values: [caseId],
  });
  return rows[0]!;
}

/** Waits until nobody else works on the child's case within sight; until the end of the transaction. */
export async function lockCaseOf(db: Queryable, personId: string): Promise<void> {
  await db.query({
    name: 'door-case-lock',
    text: 'select pg_advisory_xact_lock(7210440, case_id) from dropout."case" where person_id = registry.number_now($1)',
    values: [personId],
  });
}

/** A child's case within sight, and what was kept of a submission: one journey for both; undefined where there is none. */
export async function readDoorCaseOf(
  db: Queryable,
  personId: string,
  submissionId: string,
): Promise<{ readonly found: DoorCase; readonly kept: KeptSubmission | null } | undefined> {
  const { rows } = await db.query<DoorCase & { kept: KeptSubmission | null }>({
    name: 'door-case-of',
    text: `select ${CASE}, (select json_build_object('accountId', s.account_id, 'digest', s.digest, 'answer', s.answer,
        'state', s.state) from dropout.submission as s where s.submission_id = $2) as kept
      from dropout."case" as c where c.person_id = registry.number_now($1)`,
    values: [personId, submissionId],
  });
  if (!rows[0]) return undefined;
  const { kept, ...found } = rows[0];
  return { found, kept };
}

/** The case of a child that was handed to the viewer before, whoever may see it now. */
export async function findHanded(
  db: Queryable,
  personId: string,
  device: string,
): Promise<number | undefined> {
  const { rows } = await db.query<{ id: number }>(
    `select case_id as id from dropout.handed_child where person_id = $1 and device = $2
     and dropout.own_account(account_id) order by handed_on desc limit 1`,
    [personId, device],
  );
  return rows[0]?.id;
}

/** Uploaded files of the viewer that a submission names, each with its type. */
export async function findUploaded(
  db: Queryable,
  attached: readonly Attached[],
): Promise<{ readonly sha256: string; readonly medium: string; readonly mediaType: string }[]> {
  const { rows } = await db.query(
    `select sha256, medium, media_type as "mediaType" from dropout.door_file
     where dropout.own_account(account_id) and sha256 = any ($1)`,
    [attached.map(({ sha256 }) => sha256)],
  );
  return rows;
}

/** A submission to be kept with its answer. */
export type NewSubmission = {
  readonly id: string;
  readonly accountId: number;
  readonly authorName: string;
  readonly device: string;
  readonly caseId: number;
  readonly personId: string;
  readonly digest: string;
  readonly content: object;
  readonly madeAt: string;
  readonly receivedAt: Date;
  readonly skewSeconds: number;
  readonly state: 'accepted' | 'late' | 'refused';
  readonly answer: object;
  readonly actNo: number | null;
};

/** A value of contact to be written as the field's next version. */
export type NewEdit = {
  readonly caseId: number;
  readonly field: string;
  readonly version: number;
  readonly submissionId: string;
  readonly value: string;
};

/** What a submission leaves behind, beside itself: its act, fields of contact, and the record of it in the trail. */
export type Left = {
  readonly act: NewAct | undefined;
  readonly edits: readonly (Pick<Edit, 'field' | 'value'> & { readonly version: number })[];
  readonly event: AuditEvent;
};

/** One statement, so that a submission is one journey to the database: what it leaves stands with it, or nothing does. */
const KEEP = `with kept as (
    insert into dropout.submission (submission_id, account_id, author_name, device, case_id, person_id, digest, content, made_at,
      received_at, skew_seconds, state, answer, act_no)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (submission_id) do nothing
    returning submission_id, case_id, account_id, author_name, received_at
  ), acted as (
    insert into dropout.act (case_id, act_no, kind, done_at, on_day, account_id, author_name, author_role, used_right, data, files,
      step_after, due_on, submission)
    select case_id, $14, $15, received_at, $16::date, account_id, author_name, $17, $18, $19::jsonb, $20::integer[], $21, $22::date,
      submission_id
    from kept where $15::text is not null
  ), written as (
    insert into dropout.contact_edit
    select case_id, e.field, e.version, submission_id, e.value, account_id, author_name, received_at
    from kept cross join unnest($23::text[], $24::integer[], $25::text[]) as e (field, version, value)
  )
  select access.record_event($26, $27, $28, $29, $30, $31, $32) from kept`;

/** Keeps a submission with all that it leaves behind; false where its id is taken, by whomever, and then nothing is kept. */
export async function keepSubmission(db: Queryable, one: NewSubmission, left: Left): Promise<boolean> {
  const { act, edits, event } = left;
  const { rowCount } = await db.query({
    name: 'door-keep',
    text: KEEP,
    values: [
      ...[one.id, one.accountId, one.authorName, one.device, one.caseId, one.personId, one.digest],
      ...[JSON.stringify(one.content), one.madeAt, one.receivedAt, one.skewSeconds, one.state],
      ...[JSON.stringify(one.answer), one.actNo],
      ...[act?.kind ?? null, act?.on ?? null, act?.author.role ?? null, act?.right ?? null],
      ...[JSON.stringify(act?.data ?? {}), act?.files ?? [], act?.stepAfter ?? null, act?.dueOn ?? null],
      ...[
        edits.map(({ field }) => field),
        edits.map(({ version }) => version),
        edits.map(({ value }) => value),
      ],
      ...eventValues(event),
    ],
  });
  return rowCount === 1;
}

/** Writes a field's next version. Two at one moment: the key lets the first in. */
export async function writeEdit(
  db: Queryable,
  edit: NewEdit,
  by: { readonly accountId: number; readonly name: string; readonly at: Date },
): Promise<void> {
  await db.query({
    name: 'door-edit',
    text: 'insert into dropout.contact_edit values ($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      ...[edit.caseId, edit.field, edit.version, edit.submissionId, edit.value],
      ...[by.accountId, by.name, by.at],
    ],
  });
}

/** Puts a change that met another one before a person. */
export async function keepClash(
  db: Queryable,
  clash: Omit<NewEdit, 'version'> & { readonly base: string; readonly head: string },
): Promise<void> {
  await db.query('insert into dropout.contact_clash values ($1, $2, $3, $4, $5, $6)', [
    ...[clash.submissionId, clash.field, clash.caseId, clash.base, clash.head, clash.value],
  ]);
}

/** Puts an uploaded file on the case's file under a number; the upload is cleared. */
export async function fileUpload(
  db: Queryable,
  { sha256, medium, paper }: Attached,
  to: { readonly caseId: number; readonly no: number; readonly name: string },
  by: { readonly accountId: number; readonly name: string; readonly at: Date },
): Promise<void> {
  await db.query(
    `insert into dropout.filed_paper (case_id, file_no, kind, name, media_type, bytes, sha256, content, added_at, account_id,
       author_name)
     select $1, $2, $3, $4, media_type, length(content), sha256, content, $5, $6, $7
     from dropout.door_file where dropout.own_account(account_id) and sha256 = $8 and medium = $9`,
    [to.caseId, to.no, paper, to.name, by.at, by.accountId, by.name, sha256, medium],
  );
  await clearUpload(db, sha256, medium);
}

const clearUpload = (db: Queryable, sha256: string, medium: string) =>
  db.query(
    'delete from dropout.door_file where dropout.own_account(account_id) and sha256 = $1 and medium = $2',
    [sha256, medium],
  );

/** Keeps an uploaded file with a late arrival. */
export async function keepLateFile(
  db: Queryable,
  submissionId: string,
  { sha256, medium, paper }: Attached,
): Promise<void> {
  await db.query(
    `insert into dropout.late_file select $1, sha256, $2, media_type, content from dropout.door_file
     where dropout.own_account(account_id) and sha256 = $3 and medium = $4 on conflict do nothing`,
    [submissionId, paper, sha256, medium],
  );
  await clearUpload(db, sha256, medium);
}
