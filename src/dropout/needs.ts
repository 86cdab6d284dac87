import {
  type Act,
  addDays,
  type CaseState,
  kindsBrought,
  lastOf,
  ofPlace,
  replyOf,
  standingOf,
} from './case.ts';
import { chainOf, openedOn, papersOut, passedSteps, sinceOpening } from './form.ts';
import { joinTexts, type Refused, refused } from './refused.ts';
import type { DropoutRules, Need } from './rules.ts';

/** Who asks: the account, the roles it holds where the case lies, and its rights there. */
export type Actor = {
  readonly accountId: number;
  readonly name: string;
  readonly roles: readonly string[];
  readonly rights: readonly string[];
};

/** What a need looks at. `data` is empty where nothing was entered yet. */
export type NeedParts = {
  readonly state: CaseState;
  readonly rules: DropoutRules;
  readonly actor: Actor;
  readonly on: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Kinds of the papers brought with this act. */
  readonly brought: ReadonlySet<string>;
  readonly roleLabels: (roles: readonly string[]) => { readonly zh: string; readonly en: string };
};

type Look = (parts: NeedParts) => Refused | undefined;

const unless = (
  holds: boolean,
  code: Refused['code'],
  detail: Refused['detail'] = {},
): Refused | undefined => (holds ? undefined : refused(code, detail));

/** Papers of a reply that are not there, as one text. */
function proofsMissing(reply: string, kinds: ReadonlySet<string>, { replies }: DropoutRules) {
  const wanted = replies.replies.find(({ code }) => code === reply)?.proofs ?? [];
  const label = (id: string) => replies.proofs.find((proof) => proof.id === id)!.label;
  const missing = wanted.filter((oneOf) => !oneOf.some((kind) => kinds.has(kind)));
  return missing.length === 0
    ? undefined
    : joinTexts(missing.map((oneOf) => joinTexts(oneOf.map(label), '或', ' or ')));
}

/** Attendance since the return: school days, days present, and what the place wants. */
export function attendanceOf(state: CaseState, rules: DropoutRules, more: readonly Pick<Act, 'data'>[] = []) {
  const acts = [...standingOf(state, 'attend'), ...more];
  const sum = (field: string): number => acts.reduce((total, { data }) => total + Number(data[field]), 0);
  const wanted = ofPlace(rules.limits.attendance, state.division)!;
  const [schoolDays, presentDays] = [sum('schoolDays'), sum('presentDays')];
  const isComplete =
    schoolDays >= wanted.school_days && presentDays * 100 >= schoolDays * wanted.present_percent;
  return { schoolDays, presentDays, wanted, isComplete };
}

function isAttendanceSound({ state, data }: NeedParts): boolean {
  const [from, to] = [String(data.fromOn), String(data.toOn)];
  const [schoolDays, presentDays] = [Number(data.schoolDays), Number(data.presentDays)];
  const back = String(lastOf(state, 'return')?.data.metOn ?? '');
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const overlaps = standingOf(state, 'attend').some(
    (act) => String(act.data.fromOn) <= to && from <= String(act.data.toOn),
  );
  return back <= from && schoolDays >= 1 && schoolDays <= days && presentDays <= schoolDays && !overlaps;
}

/** Whether a step by law is done: by persuasion visits, or by a delivered paper whose term is over. */
export function isLegalDone(step: string, state: CaseState, rules: DropoutRules, on: string): boolean {
  const acts = sinceOpening(state);
  const rule = rules.papers.legal.find(({ id }) => id === step)!;
  const visits = acts.filter(({ kind }) => kind === 'visit').length;
  if (rule.visits !== undefined && visits >= rule.visits) return true;
  const papers = rules.papers.papers.filter(({ legal }) => legal === step);
  return acts.some(({ kind, data }) => {
    if (kind !== 'issue') return false;
    const paper = papers.find(({ id }) => id === data.paper);
    const delivery = acts.find((act) => act.kind === 'deliver' && act.data.number === data.number);
    if (!paper || !delivery) return false;
    const ends = data.until ? String(data.until) : addDays(String(delivery.data.metOn), paper.term_days);
    return ends <= on;
  });
}

function legalOrder({ state, rules, data, on }: NeedParts): Refused | undefined {
  const step = rules.papers.papers.find(({ id }) => id === data.paper)?.legal;
  const place = rules.papers.legal.findIndex(({ id }) => id === step);
  const before = rules.papers.legal[place - 1];
  if (step === undefined || before === undefined) return undefined;
  return unless(isLegalDone(before.id, state, rules, on), 'legal-order', { step: before.label });
}

const levelsMissing: Look = ({ state, rules }) => {
  const { missing } = chainOf(state, rules);
  const labels = rules.signatures.levels.filter(({ id }) => missing.includes(id)).map(({ label }) => label);
  return unless(missing.length === 0, 'chain-incomplete', { levels: joinTexts(labels) });
};

const nextLevel = ({ state, rules }: NeedParts) =>
  rules.signatures.levels.find(({ id }) => id === chainOf(state, rules).missing[0]);

/** Each kind of evidence: what is missing, or nothing. */
const LOOKS: Readonly<Record<Need, Look>> = {
  'proof-of-reply': ({ rules, data, brought }) => {
    const missing = proofsMissing(String(data.reply), brought, rules);
    const label = rules.replyLabels.get(String(data.reply));
    return missing && label && refused('proof-of-reply', { reply: label, proofs: missing });
  },
  'met-not-before-case': ({ state, rules, data }) => {
    const days = rules.limits.visits.earliest_days_before;
    const isSound = typeof data.metOn !== 'string' || data.metOn >= addDays(openedOn(state), -days);
    return unless(isSound, 'met-not-before-case', { days });
  },
  'proof-on-file': ({ state, rules }) => {
    const kinds = kindsBrought(state, standingOf(state, 'verify'));
    const missing = proofsMissing(replyOf(state, rules)?.code ?? '', kinds, rules);
    return missing && refused('proof-on-file', { proofs: missing });
  },
  'chain-excuse': levelsMissing,
  'chain-close': levelsMissing,
  'truly-out': ({ state, rules }) => unless(replyOf(state, rules)?.leads === 'plan', 'truly-out'),
  planned: ({ state }) => unless(lastOf(state, 'plan') !== undefined, 'planned'),
  'agreed-visit': ({ state }) =>
    unless(
      standingOf(state, 'visit').some(({ stepAfter }) => stepAfter === 'persuaded'),
      'agreed-visit',
    ),
  'place-reserved': ({ data }) => unless(data.isReserved === true, 'place-reserved'),
  placed: ({ state }) => unless(lastOf(state, 'place') !== undefined, 'placed'),
  'proof-of-enrolment': ({ brought }) => unless(brought.has('enrolment-proof'), 'proof-of-enrolment'),
  returned: ({ state }) => unless(lastOf(state, 'return') !== undefined, 'returned'),
  'attendance-sound': (parts) => unless(isAttendanceSound(parts), 'attendance-ill'),
  'turn-to-sign': (parts) => {
    const level = nextLevel(parts);
    if (!level) return refused('nothing-to-sign');
    const { level: chosen } = parts.data;
    return unless(chosen === undefined || chosen === level.id, 'turn-to-sign', { level: level.label });
  },
  'role-of-level': (parts) => {
    const level = nextLevel(parts);
    if (!level) return undefined;
    const { roles } = level;
    const isOne = parts.actor.roles.some((role) => roles.includes(role));
    return unless(isOne, 'role-of-level', { level: level.label, roles: parts.roleLabels(roles) });
  },
  'signs-once': ({ state, rules, actor }) => {
    const { signed } = chainOf(state, rules);
    return unless(!signed.some(({ author }) => author?.accountId === actor.accountId), 'signs-once');
  },
  'enrolment-on-file': ({ state }) =>
    unless(kindsBrought(state, standingOf(state, 'return')).has('enrolment-proof'), 'enrolment-on-file'),
  'attendance-complete': ({ state, rules }) => {
    const { wanted, isComplete } = attendanceOf(state, rules);
    const { school_days: days, present_percent: percent } = wanted;
    return unless(isComplete, 'attendance-complete', { days, percent });
  },
  'earlier-step': ({ state, data }) => unless(passedSteps(state).includes(String(data.step)), 'earlier-step'),
  'legal-order': legalOrder,
  'paper-undelivered': ({ state, data }) => {
    const out = papersOut(state);
    const isOut = data.number === undefined ? out.length > 0 : out.includes(String(data.number));
    return unless(isOut, 'paper-undelivered');
  },
};

/** Needs that what is entered must meet; all others are a matter of the case as it stands. */
const OF_FORM: ReadonlySet<Need> = new Set<Need>([
  ...(['proof-of-reply', 'met-not-before-case', 'place-reserved', 'proof-of-enrolment'] as const),
  ...(['attendance-sound', 'earlier-step', 'legal-order'] as const),
]);

/** The needs of an act that are not met: of the case alone, or with what was entered too. */
export const needsUnmet = (needs: readonly Need[], parts: NeedParts, isEntered: boolean): Refused[] =>
  needs.filter((need) => isEntered || !OF_FORM.has(need)).flatMap((need) => LOOKS[need](parts) ?? []);
