import { invariant } from '../kernel/index.ts';
import type { DropoutRules } from './rules.ts';

/** What was entered with an act, by the name of the field. */
export type ActData = Readonly<
  Record<string, string | number | boolean | null | readonly string[] | readonly number[] | object>
>;

/** Who did an act; none: a run of the comparison. */
export type ActAuthor = { readonly accountId: number; readonly name: string; readonly role: string };

/** One act of a case; never changed once recorded. `on` is the day in the office, `stepAfter` where the case then stood. */
export type Act = {
  readonly no: number;
  readonly kind: string;
  readonly at: string;
  readonly on: string;
  readonly author: ActAuthor | null;
  readonly data: ActData;
  readonly files: readonly number[];
  readonly stepAfter: string;
};

/** A paper that was put on the case's file. */
export type FiledPaper = { readonly no: number; readonly kind: string };

/** A case as it stands: its acts, those that still count as evidence, and what follows from them. */
export type CaseState = {
  readonly acts: readonly Act[];
  /** Acts that no sending back and no new opening has set aside. */
  readonly standing: readonly Act[];
  readonly step: string;
  /** Day on which the case came to its step. */
  readonly since: string;
  readonly files: readonly FiledPaper[];
  readonly division: string;
};

/** Acts that count once `act` is done: an opening begins anew, a sending back leaves what led to its step. */
function standingAfter(standing: readonly Act[], act: Act): readonly Act[] {
  if (act.kind === 'open' || act.kind === 'reopen') return [act];
  if (act.kind !== 'send-back') return [...standing, act];
  const reached = standing.findIndex(({ stepAfter }) => stepAfter === act.stepAfter);
  return [...standing.slice(0, reached + 1), act];
}

/** Reads a case off its acts, in their order. A case begins with its opening. */
export function caseOf(
  acts: readonly Act[],
  { files, division }: Pick<CaseState, 'files' | 'division'>,
): CaseState {
  let standing: readonly Act[] = [];
  let since = '';
  let step = '';
  for (const act of acts) {
    standing = standingAfter(standing, act);
    if (act.stepAfter !== step || act.kind === 'reopen' || act.kind === 'send-back') since = act.on;
    step = act.stepAfter;
  }
  invariant(step !== '', 'a case has acts');
  return { acts, standing, step, since, files, division };
}

/** The standing acts of a kind, in their order. */
export const standingOf = ({ standing }: CaseState, kind: string): readonly Act[] =>
  standing.filter((act) => act.kind === kind);

/** The last standing act of a kind. */
export const lastOf = (state: CaseState, kind: string): Act | undefined => standingOf(state, kind).at(-1);

/** The rule of the reply that stands. */
export function replyOf(state: CaseState, rules: DropoutRules) {
  const code = lastOf(state, 'verify')?.data.reply;
  return rules.replies.replies.find((reply) => reply.code === code);
}

/** Kinds of the papers that a set of acts brought. */
export const kindsBrought = ({ files }: CaseState, acts: readonly Act[]): ReadonlySet<string> => {
  const numbers = new Set(acts.flatMap((act) => act.files));
  return new Set(files.filter(({ no }) => numbers.has(no)).map(({ kind }) => kind));
};

/** The most particular of rules by place: the longest prefix of the division decides. */
export const ofPlace = <T extends { readonly place: string }>(
  rules: readonly T[],
  division: string,
): T | undefined =>
  rules
    .filter(({ place }) => division.startsWith(place))
    .toSorted((a, b) => b.place.length - a.place.length)[0];

/** A day so many days later, both as ISO dates. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day by which a case must leave its step; undefined where nothing is due. */
export function dueOf(state: CaseState, rules: DropoutRules): string | undefined {
  if (state.step === 'excused') {
    const recheck = replyOf(state, rules)?.recheck_days;
    return recheck === undefined ? undefined : addDays(state.since, recheck);
  }
  const limit = ofPlace(
    rules.limits.due.filter(({ step }) => step === state.step),
    state.division,
  );
  return limit && addDays(state.since, limit.days);
}
