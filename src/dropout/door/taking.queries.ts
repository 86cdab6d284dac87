import { createHash } from 'node:crypto';
import type { AuditEvent, Queryable, Viewer } from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import { actingRole, partsAt } from '../acting.queries.ts';
import { type Act, caseOf, dueOf } from '../case.ts';
import { lockCase, type NewAct } from '../cases.queries.ts';
import { type Decision, decide } from '../decide.ts';
import { sayRefused } from '../refused.ts';
import { readDropoutRules } from '../rules.store.ts';
import {
  type DoorCase,
  fileUpload,
  findHanded,
  findKept,
  findUploaded,
  type KeptSubmission,
  keepClash,
  keepLateFile,
  keepSubmission,
  lockCaseOf,
  readDoorCaseOf,
} from './door.queries.ts';
import { readDoorRules } from './door-rules.store.ts';
import { submissionFaults } from './faults.ts';
import { type Judged, judge, skewOf } from './judge.ts';
import type { Head, Merged } from './merge.ts';
import { kept, opened, type Secrets } from './secret.ts';
import { type Attached, canonical, dataOf, type Submission } from './submission.ts';

/** What a phone is answered, in both languages; kept as it is for every replay. */
export type DoorAnswer = {
  readonly state: Judged['state'];
  readonly step: string | null;
  readonly actNo: number | null;
  readonly clashes: readonly string[];
  readonly grounds: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  readonly skewSeconds: number;
};

/** What became of what was sent. */
export type Taken =
  | { readonly state: 'answered'; readonly answer: DoorAnswer; readonly isReplay: boolean }
  | { readonly state: 'no-such-child' | 'submission-taken' }
  | { readonly state: 'attachments-missing'; readonly missing: readonly Attached[] }
  | { readonly state: 'too-many-papers'; readonly limit: number };

/** What taking stands on. */
export type TakeParts = {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly sentAt: string;
  readonly secrets: Secrets;
  /** Somebody else was first in the meantime: this time the case is locked before it is read. */
  readonly isAgain: boolean;
};

type Work = TakeParts & {
  readonly db: Queryable;
  readonly submission: Submission;
  readonly digest: string;
  readonly skewSeconds: number;
};

/**
 * Takes what a phone sends, in the request's transaction. The case is read without a lock: two at one moment are known by the numbers
 * that both would take, and the second is taken again under the lock (`isOvertaken`). The same submission gets the answer that it got
 * first; another content under its id is told. Whoever sees the child's case no more, but had the child on this device, arrives late.
 */
export async function takeSubmission(
  db: Queryable,
  submission: Submission,
  parts: TakeParts,
): Promise<Taken> {
  const { viewer, sentAt, now } = parts;
  const digest = createHash('sha256').update(canonical(submission)).digest('hex');
  const work = { ...parts, db, submission, digest, skewSeconds: skewOf(sentAt, now) };
  if (parts.isAgain) await lockCaseOf(db, submission.personId);
  const held = await readDoorCaseOf(db, submission.personId, submission.id);
  const caseId = held?.found.caseId ?? (await findHanded(db, submission.personId, submission.device));
  if (!held && caseId !== undefined) await lockCase(db, caseId);
  const known = held ? held.kept : await findKept(db, submission.id);
  if (known) return replay(known, viewer, digest);
  if (caseId === undefined) return { state: 'no-such-child' };
  const missing = await missingOf(db, submission.attached);
  if (missing.length > 0) return { state: 'attachments-missing', missing };
  return held ? takeInSight(work, held.found) : settle(work, caseId, judgeAway(work));
}

/** Whether the database says that somebody else took the number meant for this act, change or paper. */
export const isOvertaken = (error: unknown): boolean =>
  ['40001', '23505', '40P01'].includes((Object(error) as { code?: string }).code ?? '');

function replay(known: KeptSubmission, { accountId }: Viewer, digest: string): Taken {
  if (known.accountId !== accountId || known.digest !== digest) return { state: 'submission-taken' };
  return { state: 'answered', answer: known.answer as DoorAnswer, isReplay: true };
}

async function missingOf(db: Queryable, attached: readonly Attached[]): Promise<Attached[]> {
  if (attached.length === 0) return [];
  const here = await findUploaded(db, attached);
  return attached.filter(
    ({ sha256, medium }) => !here.some((one) => one.sha256 === sha256 && one.medium === medium),
  );
}

const faultsOf = (submission: Submission) =>
  submissionFaults(submission, readDoorRules(), readDropoutRules());

const judgeAway = ({ submission }: Work): Judged =>
  judge(submission, {
    ...{ isInSight: false, decision: undefined, heads: new Map() },
    faults: faultsOf(submission),
  });

/** Numbers that attachments have on the case's file, or would get. */
export function numberAttached(found: Pick<DoorCase, 'files'>, attached: readonly Attached[]) {
  let last = found.files.at(-1)?.no ?? 0;
  return attached.map((one) => {
    const same = found.files.find(({ sha256, kind }) => sha256 === one.sha256 && kind === one.paper);
    return same ? { ...one, no: same.no, isNew: false } : { ...one, no: ++last, isNew: true };
  });
}

/** Fields of contact with their values as they were entered. */
export function headsOf({ heads }: DoorCase, { ring }: Secrets): Map<string, Head> {
  const { contact } = readDoorRules();
  return new Map(
    heads.map((head) => [head.field, { ...head, value: opened(contact, head.field, head, ring) }]),
  );
}

type Numbered = ReturnType<typeof numberAttached>;

/** Decides a submission's act on the case as it stands, as if its papers were on file. */
export function decideAct(
  found: DoorCase,
  submission: Submission,
  numbered: Numbered,
  viewer: Viewer,
  now: Date,
) {
  const files = [...found.files, ...numbered.map(({ no, paper }) => ({ no, kind: paper }))];
  const state = caseOf(found.acts, { files, division: found.division });
  const parts = partsAt(viewer, found, now, new Set());
  const { act } = submission;
  const asked = act && { kind: act.kind, data: dataOf(submission), files: numbered.map(({ no }) => no) };
  return { state, parts, decision: asked ? decide(state, asked, parts) : undefined };
}

async function takeInSight(work: Work, found: DoorCase): Promise<Taken> {
  const { submission, viewer, now, secrets } = work;
  const numbered = numberAttached(found, submission.attached);
  const limit = readDropoutRules().limits.papers_kept.most_per_case;
  if (numbered.some(({ no, isNew }) => isNew && no > limit)) return { state: 'too-many-papers', limit };
  const { state, parts, decision } = decideAct(found, submission, numbered, viewer, now);
  const faults = faultsOf(submission);
  // a change of contact alone wants the right to act at this home, and nothing of the step
  const isInSight = submission.act !== null || parts.actor.rights.includes('cases.visit');
  const judged = judge(submission, { isInSight, decision, faults, heads: headsOf(found, secrets) });
  if (judged.state === 'accepted') {
    const by = { accountId: viewer.accountId, name: viewer.fullName, at: now };
    for (const one of numbered.filter(({ isNew }) => isNew))
      await fileUpload(work.db, one, { caseId: found.caseId, no: one.no, name: one.paper }, by);
  }
  const decided = judged.state === 'accepted' && submission.act ? judged.decision : undefined;
  const act = decided && actOf(found.caseId, { submission, decision: decided, state, parts, now });
  return settle(work, found.caseId, judged, act, found.step);
}

/** What an act from a door is recorded as: under the name that the device gave it. */
export function actOf(
  caseId: number,
  {
    submission,
    decision,
    state,
    parts,
    now,
  }: {
    readonly submission: Submission;
    readonly decision: Decision & { ok: true };
    readonly state: ReturnType<typeof decideAct>['state'];
    readonly parts: ReturnType<typeof decideAct>['parts'];
    readonly now: Date;
  },
): NewAct {
  const { kind } = submission.act!;
  const { right } = parts.rules.acts.get(kind)!;
  const { accountId, name } = parts.actor;
  const author = { accountId, name, role: actingRole(parts, right) };
  const { data, files, stepAfter } = decision;
  const no = state.acts.length + 1;
  const act: Act = { no, kind, at: now.toISOString(), on: officeDay(now), author, data, files, stepAfter };
  const dueOn = dueOf(caseOf([...state.acts, act], state), parts.rules);
  return { ...act, author, caseId, right, at: now, dueOn, submission: submission.id };
}

const both = (judged: Judged): DoorAnswer['grounds'] =>
  (judged.state === 'accepted' ? [] : judged.grounds).map((ground) => ({
    code: ground.code,
    zh: sayRefused(ground, 'zh'),
    en: sayRefused(ground, 'en'),
  }));

async function settle(work: Work, caseId: number, judged: Judged, act?: NewAct, step = ''): Promise<Taken> {
  const { db, submission, viewer, digest, now, skewSeconds } = work;
  const answer: DoorAnswer = {
    ...{ state: judged.state, grounds: both(judged), skewSeconds },
    step: act ? act.stepAfter : step || null,
    actNo: act ? act.no : null,
    clashes: judged.state === 'accepted' ? judged.merged.clashed.map(({ field }) => field) : [],
  };
  const whole = {
    ...{ id: submission.id, accountId: viewer.accountId, authorName: viewer.fullName, digest, caseId },
    ...{ device: submission.device, personId: submission.personId, content: contentOf(work) },
    ...{ madeAt: submission.madeAt, receivedAt: now, skewSeconds, state: judged.state, answer },
    actNo: answer.actNo,
  };
  const edits = judged.state === 'accepted' ? sealed(work, judged.merged.written) : [];
  const event: AuditEvent = {
    ...{ action: 'act-on-case', subject: { kind: 'person', id: submission.personId } },
    ...{ persons: [submission.personId], isDone: judged.state === 'accepted' },
    detail: { act: submission.act?.kind ?? 'contact', door: judged.state },
  };
  if (!(await keepSubmission(db, whole, { act, edits, event }))) {
    // sent twice at one moment: the other sending has been answered by now
    const known = await findKept(db, submission.id);
    return known ? replay(known, viewer, digest) : { state: 'submission-taken' };
  }
  if (judged.state === 'accepted') await keepClashes(work, caseId, judged.merged);
  if (judged.state === 'late')
    for (const one of submission.attached) await keepLateFile(db, submission.id, one);
  return { state: 'answered', answer, isReplay: false };
}

/** What is kept of a submission: all of it, with secret values sealed. */
function contentOf({ submission, secrets }: Work): object {
  const { contact } = readDoorRules();
  const { act, edits, attached } = submission;
  return {
    ...{ act, attached },
    edits: edits.map((edit) => ({ ...edit, value: kept(contact, edit, submission.id, secrets) })),
  };
}

/** Changes of contact as they are kept: telephone numbers sealed. */
const sealed = ({ submission, secrets }: Work, written: Merged['written']) =>
  written.map((edit) => ({
    ...{ field: edit.field, version: edit.version },
    value: kept(readDoorRules().contact, edit, submission.id, secrets),
  }));

async function keepClashes(work: Work, caseId: number, { clashed }: Merged): Promise<void> {
  const { db, submission, secrets } = work;
  const { contact } = readDoorRules();
  for (const { field, base, head, ...clash } of clashed) {
    const value = kept(contact, { field, base, ...clash }, submission.id, secrets);
    await keepClash(db, { caseId, submissionId: submission.id, field, base, head, value });
  }
}
