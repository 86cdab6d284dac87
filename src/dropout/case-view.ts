import type { Text } from '../platform/index.ts';
import type { PersonNumbers } from '../registry/index.ts';
import { type Act, type CaseState, dueOf } from './case.ts';
import type { CaseRow, FoundCase, ShownPaper } from './cases.queries.ts';
import { type DecideParts, groundsOf } from './decide.ts';
import { type Choice, chainOf, choicesOf } from './form.ts';
import { attendanceOf, isLegalDone } from './needs.ts';
import { type Refused, sayRefused } from './refused.ts';
import type { ActRule, DropoutRules, FieldRule } from './rules.ts';

/** An entry of a form as the page shows it. */
export type ShownField = Pick<
  FieldRule,
  'name' | 'kind' | 'label' | 'required' | 'longest' | 'most' | 'when'
> & {
  readonly choices: readonly Choice[];
};

/** An act that somebody could do: its form where it is open, why not where it is not. */
export type ShownAct = {
  readonly kind: string;
  readonly label: Text;
  readonly isOpen: boolean;
  readonly grounds: readonly Text[];
  readonly fields: readonly ShownField[];
};

/** An act of the timeline; `told`: what was entered, in words. */
export type ToldAct = {
  readonly no: number;
  readonly kind: string;
  readonly label: Text;
  readonly at: string;
  readonly on: string;
  readonly by: string | null;
  readonly role: Text | null;
  readonly step: Text;
  readonly told: readonly { readonly label: Text; readonly value: Text }[];
  readonly files: readonly number[];
  /** First day of the absence that a school reported by this act: its paper is known by it. */
  readonly reported: string | null;
  /** Still evidence: neither sent back nor of an earlier opening. */
  readonly isStanding: boolean;
};

/** A case as its page shows it. */
export type ShownCase = Omit<CaseRow, 'isOverdue'> & {
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  readonly reason: Text;
  readonly evidence: FoundCase['evidence'];
  readonly stepLabel: Text;
  readonly isOverdue: boolean;
  readonly acts: readonly ToldAct[];
  readonly next: readonly ShownAct[];
  readonly files: readonly ShownPaper[];
  readonly proofs: readonly Choice[];
  readonly signatures: readonly {
    readonly label: Text;
    readonly by: string | null;
    readonly on: string | null;
  }[];
  readonly attendance: {
    readonly schoolDays: number;
    readonly presentDays: number;
    readonly wantedDays: number;
    readonly wantedPercent: number;
  } | null;
  readonly legal: readonly { readonly label: Text; readonly isDone: boolean }[];
  readonly numbers: PersonNumbers;
  /** Cases of the child that were joined to this one, by the number under which each stands. */
  readonly joined: readonly string[];
};

const plain = (text: string): Text => ({ zh: text, en: text });
const both = (refusal: Refused): Text => ({ zh: sayRefused(refusal, 'zh'), en: sayRefused(refusal, 'en') });

/** What a value of a field means in words. */
function tellValue(field: FieldRule, value: unknown, rules: DropoutRules, state: CaseState): Text {
  const choices =
    field.of === 'papers-out' || field.of === 'passed-steps' ? [] : choicesOf(field, rules, state);
  const labelOf = (one: unknown): Text =>
    choices.find((choice) => choice.value === one)?.label ?? plain(String(one));
  if (field.of === 'passed-steps')
    return rules.steps.find(({ id }) => id === value)?.label ?? plain(String(value));
  if (Array.isArray(value)) {
    const labels = value.map(labelOf);
    return { zh: labels.map((label) => label.zh).join('、'), en: labels.map((label) => label.en).join(', ') };
  }
  if (field.kind === 'flag') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (field.kind === 'school') return plain(String(value).slice(14));
  if (field.kind === 'point') {
    const { latitude, longitude, accuracy } = value as Record<string, number>;
    return plain(`${latitude!.toFixed(5)}, ${longitude!.toFixed(5)} (±${Math.round(accuracy!)} m)`);
  }
  return labelOf(value);
}

const NUMBER: Text = { zh: '文号', en: 'number' };
const PERSON: Readonly<Record<string, Text>> = {
  from: { zh: '原编号', en: 'former number' },
  to: { zh: '现编号', en: 'present number' },
};

function tellData(act: Act, rules: DropoutRules, state: CaseState): ToldAct['told'] {
  const rule = rules.acts.get(act.kind);
  if (!rule) {
    const { reason } = act.data as { reason?: Text };
    const told = Object.entries(act.data).filter(([key]) => key in PERSON);
    return [
      ...(reason ? [{ label: { zh: '依据', en: 'ground' }, value: reason }] : []),
      ...told.map(([key, value]) => ({ label: PERSON[key]!, value: plain(String(value)) })),
    ];
  }
  const own = rule.fields
    .filter(({ name, kind }) => kind !== 'files' && act.data[name] !== undefined)
    .map((field) => ({ label: field.label, value: tellValue(field, act.data[field.name], rules, state) }));
  const isNumbered = act.kind === 'issue' && act.data.number !== undefined;
  return isNumbered ? [{ label: NUMBER, value: plain(String(act.data.number)) }, ...own] : own;
}

function tellAct(act: Act, state: CaseState, { rules, roles }: DecideParts): ToldAct {
  const ofRun = rules.runActs.get(act.kind);
  const label =
    rules.acts.get(act.kind)?.label ??
    (act.author ? ofRun?.by_report : undefined) ??
    ofRun?.label ??
    plain(act.kind);
  return {
    ...{ no: act.no, kind: act.kind, label, at: act.at, on: act.on, files: act.files },
    by: act.author?.name ?? null,
    role: roles.find(({ id }) => id === act.author?.role)?.label ?? null,
    step: rules.steps.find(({ id }) => id === act.stepAfter)!.label,
    told: tellData(act, rules, state),
    reported: act.data.report === undefined ? null : String(act.data.since),
    isStanding: state.standing.includes(act),
  };
}

const shownField = (
  { of: _, shortest: __, ...field }: FieldRule,
  choices: readonly Choice[],
): ShownField => ({
  ...field,
  choices,
});

function shownAct(act: ActRule, state: CaseState, parts: DecideParts): ShownAct {
  const grounds = groundsOf(act, state, parts);
  const { missing } = chainOf(state, parts.rules);
  const choices = (field: FieldRule): readonly Choice[] => {
    if (field.kind === 'school')
      return [...parts.schools].map((value) => ({ value, label: plain(value.slice(14)) }));
    const all = choicesOf(field, parts.rules, state);
    return field.of === 'levels' ? all.filter(({ value }) => value === missing[0]) : all;
  };
  const isOpen = grounds.length === 0;
  return {
    ...{ kind: act.id, label: act.label, isOpen, grounds: grounds.map(both) },
    fields: isOpen ? act.fields.map((field) => shownField(field, choices(field))) : [],
  };
}

/** The page of a case: the child, where the case stands, what was done, what can be done and why not. */
export function showCase(
  found: FoundCase,
  state: CaseState,
  files: readonly ShownPaper[],
  parts: DecideParts,
): Omit<ShownCase, 'numbers' | 'joined'> {
  const {
    caseId: _,
    county: __,
    division: ___,
    schools: ____,
    isPaired: _____,
    numberNow: ______,
    ...head
  } = found;
  const { rules, on } = parts;
  const step = rules.steps.find(({ id }) => id === state.step)!;
  const { signed, missing } = chainOf(state, rules);
  const chain = rules.signatures.levels.filter(
    ({ id }) => missing.includes(id) || signed.some(({ data }) => data.level === id),
  );
  const attendance = attendanceOf(state, rules);
  return {
    ...head,
    ...{ stepLabel: step.label, files },
    isOverdue: (dueOf(state, rules) ?? on) < on,
    acts: state.acts.map((act) => tellAct(act, state, parts)).toReversed(),
    next: step.is_end ? [] : [...rules.acts.values()].map((act) => shownAct(act, state, parts)),
    proofs: rules.replies.proofs.map(({ id, label }) => ({ value: id, label })),
    signatures: ['answered', 'monitored', 'closed', 'excused'].includes(state.step)
      ? chain.map(({ id, label }) => {
          const act = state.standing.findLast(({ kind, data }) => kind === 'sign' && data.level === id);
          return { label, by: act?.author?.name ?? null, on: act?.on ?? null };
        })
      : [],
    attendance: step.back
      ? {
          ...{ schoolDays: attendance.schoolDays, presentDays: attendance.presentDays },
          wantedDays: attendance.wanted.school_days,
          wantedPercent: attendance.wanted.present_percent,
        }
      : null,
    legal: rules.papers.legal.map(({ id, label }) => ({ label, isDone: isLegalDone(id, state, rules, on) })),
  };
}
