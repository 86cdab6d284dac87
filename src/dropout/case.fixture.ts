import { readRoles } from '../access/index.ts';
import { type Act, type CaseState, caseOf, type FiledPaper } from './case.ts';
import { type AskedAct, type DecideParts, type Decision, decide } from './decide.ts';
import type { Actor } from './needs.ts';
import { readDropoutRules } from './rules.store.ts';

export const RULES = readDropoutRules();
export const ROLES = readRoles();
export const SCHOOL = 'school:431321:石牛中心小学';

/** An account with one role. */
export const actorOf = (role: string, accountId = role.length): Actor => ({
  accountId,
  name: role,
  roles: [role],
  rights: ROLES.find(({ id }) => id === role)!.rights,
});

/** One paper of each kind on the case's file, numbered in the order of the rules. */
export const FILES: readonly FiledPaper[] = RULES.replies.proofs.map(({ id }, i) => ({
  no: i + 1,
  kind: id,
}));
export const paper = (kind: string): number => FILES.find((file) => file.kind === kind)!.no;

export const partsOf = (actor: Actor, on = '2026-10-01'): DecideParts => ({
  ...{ rules: RULES, actor, on, roles: ROLES },
  schools: new Set([SCHOOL]),
});

/** What a run records when it opens a case. */
export const opened = (kind: 'open' | 'reopen' = 'open', no = 1, on = '2026-09-01'): Act => ({
  ...{ no, kind, on, at: `${on}T01:00:00Z`, author: null, data: {}, files: [], stepAfter: 'suspected' },
});

export const stateOf = (acts: readonly Act[]): CaseState =>
  caseOf(acts, { files: FILES, division: '431321200' });

/** Decides an act and records it where it is allowed. */
export function act(
  acts: readonly Act[],
  asked: Partial<AskedAct> & { readonly kind: string },
  actor: Actor,
  on = '2026-10-01',
): { readonly acts: readonly Act[]; readonly decision: Decision } {
  const decision = decide(stateOf(acts), { data: {}, files: [], ...asked }, partsOf(actor, on));
  if (!decision.ok) return { acts, decision };
  const author = { accountId: actor.accountId, name: actor.name, role: actor.roles[0]! };
  const { stepAfter, files } = decision;
  const data = asked.kind === 'issue' ? { ...decision.data, number: `N${acts.length}` } : decision.data;
  const done = {
    no: acts.length + 1,
    kind: asked.kind,
    at: `${on}T02:00:00Z`,
    on,
    author,
    data,
    files,
    stepAfter,
  };
  return { acts: [...acts, done], decision };
}

const MET = { metOn: '2026-09-10', place: '新塘村3组', whom: '监护人' };

/** Acts that lead from a suspect to the close, each with who does it. */
export const WAY: readonly (Partial<AskedAct> & { readonly kind: string; readonly role: string })[] = [
  { kind: 'verify', role: 'township-officer', data: { ...MET, reply: 'truly-out' } },
  {
    kind: 'plan',
    role: 'county-clerk',
    data: { cause: 'learning', measures: ['persuade'], responsible: '王老师', until: '2026-12-01' },
  },
  {
    kind: 'visit',
    role: 'township-officer',
    data: { ...MET, visitors: '王老师、李干部', outcome: 'agreed' },
  },
  {
    kind: 'place',
    role: 'county-clerk',
    data: {
      placement: 'old-school',
      school: SCHOOL,
      grade: '五年级',
      isReserved: true,
      startOn: '2026-09-15',
    },
  },
  {
    kind: 'return',
    role: 'school',
    data: { metOn: '2026-09-14', class: '五（2）班' },
    files: [paper('enrolment-proof')],
  },
  {
    kind: 'attend',
    role: 'school',
    data: { fromOn: '2026-09-14', toOn: '2026-10-01', schoolDays: 18, presentDays: 18 },
  },
  {
    kind: 'attend',
    role: 'school',
    data: { fromOn: '2026-10-02', toOn: '2026-10-10', schoolDays: 5, presentDays: 4 },
  },
  { kind: 'sign', role: 'school', data: { level: 'school', post: '校长' } },
  { kind: 'sign', role: 'township-officer', data: { level: 'township', post: '乡镇长' } },
  { kind: 'sign', role: 'county-clerk', data: { level: 'bureau', post: '包片领导' } },
  { kind: 'close', role: 'county-clerk' },
];
