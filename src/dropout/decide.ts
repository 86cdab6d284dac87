import type { Text } from '../platform/index.ts';
import { type ActData, type CaseState, kindsBrought } from './case.ts';
import { formFaults } from './form.ts';
import { type Actor, attendanceOf, type NeedParts, needsUnmet } from './needs.ts';
import { joinTexts, type Refused, refused } from './refused.ts';
import type { ActRule, DropoutRules } from './rules.ts';

/** What somebody asks to do with a case. */
export type AskedAct = {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly files: readonly number[];
};

/** What decisions stand on beside the case: rules, the day, the schools, and what roles are called. */
export type DecideParts = {
  readonly rules: DropoutRules;
  readonly actor: Actor;
  readonly on: string;
  readonly schools: ReadonlySet<string>;
  readonly roles: readonly {
    readonly id: string;
    readonly label: Text;
    readonly rights: readonly string[];
  }[];
};

/** The act to record, or all the grounds on which it was refused. */
export type Decision =
  | {
      readonly ok: true;
      readonly stepAfter: string;
      readonly data: ActData;
      readonly files: readonly number[];
    }
  | { readonly ok: false; readonly grounds: readonly Refused[] };

/** What stands in the way of an act before anything is entered: step, right, and evidence of the case. */
export function groundsOf(act: ActRule, state: CaseState, parts: DecideParts): Refused[] {
  return [...frameGrounds(act, state, parts), ...needsUnmet(act.needs, needParts(state, parts), false)];
}

const stepLabel = ({ steps }: DropoutRules, ids: readonly string[]): Text =>
  joinTexts(steps.filter(({ id }) => ids.includes(id)).map(({ label }) => label));

function frameGrounds(act: ActRule, { step }: CaseState, { rules, actor, roles }: DecideParts): Refused[] {
  const isAt = act.from.includes(step);
  const holders = roles.filter(({ rights }) => rights.includes(act.right)).map(({ label }) => label);
  return [
    ...(isAt
      ? []
      : [refused('not-at-this-step', { step: stepLabel(rules, [step]), from: stepLabel(rules, act.from) })]),
    ...(actor.rights.includes(act.right) ? [] : [refused('right-missing', { roles: joinTexts(holders) })]),
  ];
}

const needParts = (
  state: CaseState,
  { rules, actor, on, roles }: DecideParts,
  data: Readonly<Record<string, unknown>> = {},
  brought: ReadonlySet<string> = new Set(),
): NeedParts => ({
  ...{ state, rules, actor, on, data, brought },
  roleLabels: (ids) => joinTexts(roles.filter(({ id }) => ids.includes(id)).map(({ label }) => label)),
});

/** Decides an act: the act to record, or every ground against it at once. Nothing is changed. */
export function decide(state: CaseState, asked: AskedAct, parts: DecideParts): Decision {
  const act = parts.rules.acts.get(asked.kind);
  if (!act) return { ok: false, grounds: [refused('field-ill', { field: asked.kind.slice(0, 40) })] };
  const { rules, on, schools } = parts;
  const faults = formFaults(act, { ...asked.data, ...filesField(act, asked) }, { rules, state, on, schools });
  const known = new Set(state.files.map(({ no }) => no));
  const strange = asked.files.some((no) => !known.has(no)) ? [refused('file-unknown')] : [];
  const brought = kindsBrought(state, [{ files: asked.files } as never]);
  const unmet = needsUnmet(act.needs, needParts(state, parts, asked.data, brought), faults.length === 0);
  const grounds = [...frameGrounds(act, state, parts), ...faults, ...strange, ...unmet];
  if (grounds.length > 0) return { ok: false, grounds };
  const data = cleanData(asked.data);
  return { ok: true, stepAfter: stepAfter(act, state, data, rules), data, files: asked.files };
}

const filesField = ({ fields }: ActRule, { files }: AskedAct) =>
  files.length > 0 || fields.some(({ kind }) => kind === 'files') ? { files } : {};

/** What was entered, trimmed, without what was left empty. */
const cleanData = (data: Readonly<Record<string, unknown>>): ActData =>
  Object.fromEntries(
    Object.entries(data)
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as ActData;

function stepAfter(act: ActRule, state: CaseState, data: ActData, rules: DropoutRules): string {
  switch (act.to) {
    case 'same':
      return state.step;
    case 'chosen':
      return String(data.step);
    case 'planned-at-least':
      return state.step === 'verified' ? 'planned' : state.step;
    case 'by-reply': {
      const reply = rules.replies.replies.find(({ code }) => code === data.reply);
      return reply?.leads === 'plan' ? 'verified' : 'answered';
    }
    case 'by-outcome': {
      const outcome = rules.causes.outcomes.find(({ id }) => id === data.outcome);
      return outcome?.persuades && state.step === 'planned' ? 'persuaded' : state.step;
    }
    case 'by-attendance':
      return attendanceOf(state, rules, [{ data }]).isComplete ? 'monitored' : state.step;
    default:
      return act.to;
  }
}
