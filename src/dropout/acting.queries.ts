import { type HeldRole, type Queryable, readRoles, recordEvent, type Viewer } from '../access/index.ts';
import { officeDay } from '../kernel/index.ts';
import { readNumbers } from '../registry/index.ts';
import { listAbsencePapers } from './attendance/absence-paper.queries.ts';
import { caseOf, dueOf } from './case.ts';
import { type ShownCase, showCase } from './case-view.ts';
import {
  type FoundCase,
  findCase,
  findSubmission,
  listActs,
  listFiled,
  listJoined,
  listSchools,
  lockCase,
  recordAct,
} from './cases.queries.ts';
import { type AskedAct, type DecideParts, decide } from './decide.ts';
import { issuerOf, makePaper, numberPaper } from './papers/issue.queries.ts';
import type { Refused } from './refused.ts';
import { readDropoutRules } from './rules.store.ts';

/** Where a case lies, and whether the viewer answers for its child. */
type CasePlace = Pick<FoundCase, 'division' | 'schools' | 'isPaired'>;

/**
 * Roles of the viewer that hold for the case: in its division, or at one of its schools; a role that sees only children for whom
 * one answers holds for these, wherever they live.
 */
const heldAt = ({ held }: Viewer, { division, schools, isPaired }: CasePlace): readonly HeldRole[] =>
  held.filter(({ role, scope }) =>
    readRoles().find(({ id }) => id === role)?.narrow
      ? isPaired
      : schools.includes(scope) || division.startsWith(scope),
  );

/** What a decision stands on for a viewer at a place; `schools`: those that a form may name. */
export function partsAt(
  viewer: Viewer,
  place: CasePlace,
  now: Date,
  schools: ReadonlySet<string>,
): DecideParts {
  const roles = readRoles();
  const own = heldAt(viewer, place).map(({ role }) => role);
  const rights = roles.filter(({ id }) => own.includes(id)).flatMap((role) => role.rights);
  return {
    rules: readDropoutRules(),
    actor: { accountId: viewer.accountId, name: viewer.fullName, roles: own, rights },
    on: officeDay(now),
    ...{ schools, roles },
  };
}

/** What a decision on a case stands on for a viewer. */
async function partsOf(db: Queryable, viewer: Viewer, found: FoundCase, now: Date): Promise<DecideParts> {
  const all = await listSchools(db);
  const schools = new Set(all.filter((school) => school.startsWith(`school:${found.county}:`)));
  return partsAt(viewer, found, now, schools);
}

async function readCase(db: Queryable, found: FoundCase) {
  const files = await listFiled(db, found.caseId);
  const state = caseOf(await listActs(db, found.caseId), { files, division: found.division });
  return { state, files };
}

/** The page of a child's case; undefined where the viewer sees none. */
export async function openCase(
  db: Queryable,
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<ShownCase | undefined> {
  const found = await findCase(db, personId);
  if (!found) return undefined;
  const { state, files } = await readCase(db, found);
  const shown = showCase(found, state, files, await partsOf(db, viewer, found, now));
  const numbers = await readNumbers(db, found.numberNow);
  const papers = await listAbsencePapers(db, found.numberNow);
  const acts = shown.acts.map((act) => ({
    ...act,
    reported: act.reported !== null && papers.has(act.reported) ? act.reported : null,
  }));
  return { ...shown, acts, numbers, joined: await listJoined(db, found) };
}

/** What became of an act that was asked for. */
export type Acted =
  | { readonly state: 'done'; readonly no: number; readonly step: string }
  | { readonly state: 'refused'; readonly grounds: readonly Refused[] }
  | { readonly state: 'no-such-case' };

/** An act as it is sent; `submission`: what a device calls it, so that it is never taken twice. */
export type SentAct = AskedAct & { readonly submission?: string | undefined };

/**
 * Acts on a case in the request's transaction: decided on the case as it stands under a lock, then recorded; or refused
 * with all grounds, and nothing changes but the trail.
 */
export async function actOnCase(
  db: Queryable,
  viewer: Viewer,
  personId: string,
  sent: SentAct,
  now: Date,
): Promise<Acted> {
  const seen = await findCase(db, personId);
  if (!seen) return { state: 'no-such-case' };
  await lockCase(db, seen.caseId);
  const found = (await findCase(db, personId)) ?? seen;
  const taken = sent.submission && (await findSubmission(db, found.caseId, sent.submission));
  if (taken) return { state: 'done', no: taken, step: found.step };
  const { state } = await readCase(db, found);
  const parts = await partsOf(db, viewer, found, now);
  const decision = decide(state, sent, parts);
  await recordEvent(db, {
    action: 'act-on-case',
    subject: { kind: 'person', id: personId },
    persons: [personId],
    detail: { act: sent.kind, ...(decision.ok ? { step: decision.stepAfter } : {}) },
    isDone: decision.ok,
  });
  if (!decision.ok) return { state: 'refused', grounds: decision.grounds };
  const rule = parts.rules.acts.get(sent.kind)!;
  const no = state.acts.length + 1;
  const author = { accountId: viewer.accountId, name: viewer.fullName, role: actingRole(parts, rule.right) };
  const { files, stepAfter } = decision;
  const issue = {
    found,
    state,
    rules: parts.rules,
    issuer: issuerOf(heldAt(viewer, found), found.county),
    data: decision.data,
    on: parts.on,
  };
  const numbered = sent.kind === 'issue' ? await numberPaper(db, issue) : undefined;
  const data = numbered ? { ...decision.data, number: numbered.label } : decision.data;
  const act = { no, kind: sent.kind, at: now.toISOString(), on: parts.on, author, data, files, stepAfter };
  const after = caseOf([...state.acts, act], state);
  await recordAct(db, {
    ...{ ...act, caseId: found.caseId, right: rule.right, at: now, submission: sent.submission },
    dueOn: dueOf(after, parts.rules),
  });
  if (numbered) await makePaper(db, issue, numbered, { no, at: now, accountId: author.accountId });
  return { state: 'done', no, step: stepAfter };
}

/** Which of the actor's roles the act was done in: the first that holds the right. */
export const actingRole = ({ actor, roles }: DecideParts, right: string): string =>
  actor.roles.find((held) => roles.some(({ id, rights }) => id === held && rights.includes(right))) ?? '';
