import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import type { Text } from '../../platform/index.ts';
import { lockCase, recordAct } from '../cases.queries.ts';
import type { Refused } from '../refused.ts';
import { readDropoutRules } from '../rules.store.ts';
import { readDoorCase, writeEdit } from './door.queries.ts';
import { readDoorRules } from './door-rules.store.ts';
import { mergeEdits } from './merge.ts';
import { kept, opened, type Secrets, shown } from './secret.ts';
import type { Attached, Edit, Submission } from './submission.ts';
import { actOf, decideAct, headsOf, numberAttached } from './taking.queries.ts';

/** What waits for an officer: a clash of one field, or a whole submission that came late. */
export type Arrival = {
  readonly submissionId: string;
  /** '' for a late arrival. */
  readonly field: string;
  readonly label: Text;
  readonly personId: string;
  readonly name: string | null;
  readonly by: string;
  readonly madeAt: Date;
  readonly receivedAt: Date;
  readonly skewSeconds: number;
  readonly grounds: readonly Text[];
  /** What was entered, in words. */
  readonly told: readonly { readonly label: Text; readonly value: string }[];
  /** What stands there now, of a clash. */
  readonly stands: string | null;
  readonly papers: number;
};

type Content = {
  readonly act: Submission['act'];
  readonly edits: readonly Edit[];
  readonly attached: readonly Attached[];
};

type Row = {
  readonly submissionId: string;
  readonly field: string;
  readonly caseId: number;
  readonly personId: string;
  readonly name: string | null;
  readonly by: string;
  readonly madeAt: Date;
  readonly receivedAt: Date;
  readonly skewSeconds: number;
  readonly content: Content;
  readonly answer: { readonly grounds: readonly Text[] };
  readonly stands: string | null;
  readonly standsBy: string | null;
};

const WAITING = `select w.submission_id as "submissionId", w.field, s.case_id as "caseId", c.person_id as "personId", c.name,
    s.author_name as by, s.made_at as "madeAt", s.received_at as "receivedAt", s.skew_seconds as "skewSeconds", s.content, s.answer,
    h.value as stands, h.submission_id as "standsBy"
  from (select submission_id, '' as field from dropout.submission where state = 'late'
    union all select submission_id, field from dropout.contact_clash) as w
  join dropout.submission as s on s.submission_id = w.submission_id
  join dropout."case" as c on c.case_id = s.case_id
  left join lateral (select value, submission_id from dropout.contact_edit as e
    where e.case_id = s.case_id and e.field = w.field order by version desc limit 1) as h on true
  where not exists (select 1 from dropout.arrival_decision as d
    where d.submission_id = w.submission_id and d.field = w.field)`;

const plain = (text: string): Text => ({ zh: text, en: text });

function toldOf({ content, submissionId, field }: Row, { ring }: Secrets): Arrival['told'] {
  const { contact } = readDoorRules();
  const { acts } = readDropoutRules();
  const edits = content.edits
    .filter((edit) => field === '' || edit.field === field)
    .map((edit) => {
      const value = opened(contact, edit.field, { version: 0, submissionId, value: edit.value }, ring);
      const label = contact.find((rule) => rule.field === edit.field)?.label ?? plain(edit.field);
      return { label, value: shown(contact, edit.field, value) };
    });
  if (field !== '' || !content.act) return edits;
  const { kind, data } = content.act;
  const entries = (acts.get(kind)?.fields ?? [])
    .filter(({ name, kind: shape }) => shape !== 'point' && data[name] !== undefined)
    .map(({ name, label }) => ({ label, value: String(data[name]) }));
  return [...entries, ...edits];
}

function labelOf({ content, field }: Row): Text {
  const { contact } = readDoorRules();
  if (field !== '') return contact.find((rule) => rule.field === field)?.label ?? plain(field);
  const act = content.act && readDropoutRules().acts.get(content.act.kind);
  return act?.label ?? { zh: '联系信息', en: 'contact' };
}

/** What waits for an officer within the viewer's places, the oldest first. */
export async function listArrivals(db: Queryable, secrets: Secrets): Promise<Arrival[]> {
  const { rows } = await db.query<Row>(
    `${WAITING} order by s.received_at, w.submission_id, w.field limit 200`,
  );
  const { contact } = readDoorRules();
  return rows.map((row) => {
    const { content, answer, caseId: _, standsBy, stands, ...head } = row;
    const value =
      stands === null
        ? null
        : opened(
            contact,
            row.field,
            { version: 0, submissionId: standsBy ?? '', value: stands },
            secrets.ring,
          );
    return {
      ...head,
      ...{ label: labelOf(row), told: toldOf(row, secrets), papers: content.attached.length },
      grounds: row.field === '' ? answer.grounds.map(({ zh, en }) => ({ zh, en })) : [],
      stands: value === null ? null : shown(contact, row.field, value),
    };
  });
}

/** An officer's decision: take it, put its papers and contact on file without the act, or leave it. */
export type Choice = {
  readonly submissionId: string;
  readonly field: string;
  readonly decision: 'take' | 'file' | 'leave';
  readonly reason: string;
};

/** What became of a decision. */
export type Decided =
  | { readonly state: 'done'; readonly actNo: number | null }
  | { readonly state: 'no-such-arrival' }
  | { readonly state: 'refused'; readonly grounds: readonly Refused[] };

/** Whose decision, when, and with which keys. */
export type DecidedBy = { readonly viewer: Viewer; readonly now: Date; readonly secrets: Secrets };

/** The right under which a decision is taken: that of the late act, or of visits. */
export async function rightOfArrival(db: Queryable, submissionId: string): Promise<string> {
  const { rows } = await db.query<{ kind: string | null }>(
    "select content -> 'act' ->> 'kind' as kind from dropout.submission where submission_id = $1",
    [submissionId],
  );
  return readDropoutRules().acts.get(rows[0]?.kind ?? '')?.right ?? 'cases.visit';
}

/** Decides what waits, once; nothing of it is removed. */
export async function decideArrival(db: Queryable, choice: Choice, by: DecidedBy): Promise<Decided> {
  const { rows } = await db.query<Row>(`${WAITING} and w.submission_id = $1 and w.field = $2`, [
    choice.submissionId,
    choice.field,
  ]);
  const row = rows[0];
  if (!row) return { state: 'no-such-arrival' };
  await lockCase(db, row.caseId);
  const taken = choice.decision === 'leave' ? { actNo: null } : await takeIn(db, row, choice, by);
  if ('grounds' in taken) return { state: 'refused', grounds: taken.grounds };
  const { viewer, now } = by;
  const { rowCount } = await db.query(
    `insert into dropout.arrival_decision values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      ...[choice.submissionId, choice.field, choice.decision, choice.reason, taken.actNo],
      ...[viewer.accountId, viewer.fullName, now],
    ],
  );
  if (rowCount !== 1) return { state: 'no-such-arrival' };
  await recordEvent(db, {
    ...{ action: 'act-on-case', subject: { kind: 'person', id: row.personId }, persons: [row.personId] },
    detail: { arrival: choice.decision, act: row.content.act?.kind ?? 'contact' },
  });
  return { state: 'done', actNo: taken.actNo };
}

type TakenIn = { readonly actNo: number | null } | { readonly grounds: readonly Refused[] };

async function takeIn(db: Queryable, row: Row, choice: Choice, by: DecidedBy): Promise<TakenIn> {
  const found = await readDoorCase(db, row.caseId);
  const { viewer, now, secrets } = by;
  const { content, submissionId } = row;
  const numbered = choice.field === '' ? numberAttached(found, content.attached) : [];
  const isActed = choice.field === '' && choice.decision === 'take' && content.act !== null;
  const submission = { ...content, id: submissionId } as unknown as Submission;
  const { state, parts, decision } = decideAct(
    found,
    { ...submission, act: isActed ? content.act : null },
    numbered,
    viewer,
    now,
  );
  if (decision && !decision.ok) return { grounds: decision.grounds };
  const author = { accountId: viewer.accountId, name: viewer.fullName, at: now };
  for (const { sha256, paper, no, isNew } of numbered)
    if (isNew) await fileLate(db, submissionId, sha256, paper, { caseId: row.caseId, no }, author);
  const heads = headsOf(found, secrets);
  const { contact } = readDoorRules();
  for (const edit of content.edits.filter(({ field }) => choice.field === '' || field === choice.field)) {
    const head = { version: 0, submissionId, value: edit.value };
    const value = opened(contact, edit.field, head, secrets.ring);
    // the officer has seen both values: what is taken stands on what is there now
    const base = heads.get(edit.field)?.submissionId ?? '';
    const { written } = mergeEdits(heads, [{ field: edit.field, base, value }]);
    for (const { version, ...one } of written)
      await writeEdit(
        db,
        {
          ...{ caseId: row.caseId, field: edit.field, version, submissionId },
          value: kept(contact, one, submissionId, secrets),
        },
        author,
      );
  }
  if (!decision || !isActed) return { actNo: null };
  const act = actOf(row.caseId, { submission, decision, state, parts, now });
  await recordAct(db, act);
  return { actNo: act.no };
}

const fileLate = (
  db: Queryable,
  submissionId: string,
  sha256: string,
  paper: string,
  to: { readonly caseId: number; readonly no: number },
  by: { readonly accountId: number; readonly name: string; readonly at: Date },
) =>
  db.query(
    `insert into dropout.filed_paper (case_id, file_no, kind, name, media_type, bytes, sha256, content, added_at, account_id,
       author_name)
     select $1, $2, $3, $3, media_type, length(content), sha256, content, $4, $5, $6
     from dropout.late_file where submission_id = $7 and sha256 = $8 and paper = $3`,
    [to.caseId, to.no, paper, by.at, by.accountId, by.name, submissionId, sha256],
  );
