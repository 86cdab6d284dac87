import { isRealDate } from '../kernel/index.ts';
import type { Text } from '../platform/index.ts';
import { type CaseState, lastOf, standingOf } from './case.ts';
import { type Refused, refused } from './refused.ts';
import type { ActRule, DropoutRules, FieldRule } from './rules.ts';

/** One thing to choose. */
export type Choice = { readonly value: string; readonly label: Text };

const labelled = (items: readonly { readonly id: string; readonly label: Text }[]): Choice[] =>
  items.map(({ id, label }) => ({ value: id, label }));

/** Acts since the case was last opened, whether or not they still count. */
export function sinceOpening({ acts }: CaseState) {
  const opened = acts.findLastIndex(({ kind }) => kind === 'open' || kind === 'reopen');
  return acts.slice(opened);
}

/** Numbers of papers that were made and not yet delivered. */
export function papersOut(state: CaseState): string[] {
  const acts = sinceOpening(state);
  const delivered = new Set(acts.filter(({ kind }) => kind === 'deliver').map(({ data }) => data.number));
  return acts
    .filter(({ kind, data }) => kind === 'issue' && !delivered.has(data.number))
    .map(({ data }) => String(data.number));
}

/** Steps that the case has passed and may be sent back to. */
export function passedSteps({ standing, step }: CaseState): string[] {
  return [...new Set(standing.map(({ stepAfter }) => stepAfter))].filter((passed) => passed !== step);
}

/** The chain of signatures at the case's step, and how much of it is signed. */
export function chainOf(state: CaseState, { signatures }: DropoutRules) {
  const chain = state.step === 'answered' ? signatures.chains.excuse : signatures.chains.close;
  const signed = standingOf(state, 'sign').filter(({ stepAfter }) => stepAfter === state.step);
  const missing = chain.filter((level) => !signed.some(({ data }) => data.level === level));
  return { signed, missing };
}

const LISTS: Readonly<Record<string, (rules: DropoutRules, state: CaseState) => Choice[]>> = {
  replies: ({ replies, replyLabels }) =>
    replies.replies.map(({ code }) => ({ value: code, label: replyLabels.get(code)! })),
  causes: ({ causes }) => labelled(causes.causes),
  measures: ({ causes }) => labelled(causes.measures),
  outcomes: ({ causes }) => labelled(causes.outcomes),
  placements: ({ placements }) => labelled(placements),
  levels: ({ signatures }) => labelled(signatures.levels),
  papers: ({ papers }) => labelled(papers.papers),
  deliveries: ({ papers }) => labelled(papers.deliveries),
  'passed-steps': ({ steps }, state) => {
    const passed = passedSteps(state);
    return labelled(steps.filter(({ id }) => passed.includes(id)));
  },
  'papers-out': (_, state) => papersOut(state).map((value) => ({ value, label: { zh: value, en: value } })),
};

/** What a field may be chosen from; empty for other fields. */
export const choicesOf = (field: FieldRule, rules: DropoutRules, state: CaseState): Choice[] =>
  field.of === undefined ? [] : LISTS[field.of]!(rules, state);

/** Whether every list that a form names is known. */
export const isListKnown = (list: string): boolean => list in LISTS;

/** What forms are read against. */
export type FormParts = {
  readonly rules: DropoutRules;
  readonly state: CaseState;
  readonly on: string;
  /** Scopes of the schools that are known. */
  readonly schools: ReadonlySet<string>;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

// biome-ignore lint/suspicious/noControlCharactersInRegex: what nobody types is what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const isText = (value: unknown, { shortest = 0, longest = 400 }: FieldRule): boolean =>
  typeof value === 'string' &&
  !UNSEEN.test(value) &&
  !/\p{Surrogate}/u.test(value) &&
  value.trim().length >= shortest &&
  value.length <= longest;

const isPoint = (value: unknown): boolean => {
  const { latitude, longitude, accuracy, at, ...rest } = Object(value) as Record<string, unknown>;
  const isWithin = (number: unknown, most: number): boolean =>
    typeof number === 'number' && Math.abs(number) <= most;
  return (
    isWithin(latitude, 90) &&
    isWithin(longitude, 180) &&
    isWithin(accuracy, 1e6) &&
    typeof at === 'string' &&
    at.length <= 30 &&
    Number.isFinite(Date.parse(at)) &&
    Object.keys(rest).length === 0
  );
};

/** Lists that follow from the case: a need says better why one of them cannot be chosen. */
const OWN_GROUND: ReadonlySet<string> = new Set(['passed-steps', 'papers-out']);

type Check = (value: unknown, field: FieldRule, parts: FormParts) => boolean;

const CHECKS: Readonly<Record<FieldRule['kind'], Check>> = {
  text: isText,
  choice: (value, field, { rules, state }) =>
    OWN_GROUND.has(field.of ?? '')
      ? isText(value, { ...field, longest: 60 })
      : choicesOf(field, rules, state).some((choice) => choice.value === value),
  choices: (value, field, { rules, state }) =>
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every((one) => choicesOf(field, rules, state).some((choice) => choice.value === one)),
  date: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    isRealDate(...(value.split('-').map(Number) as [number, number, number])) &&
    value >= '2000-01-01' &&
    value <= '2100-12-31',
  whole: (value, { most = 1e6 }) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most,
  flag: (value) => typeof value === 'boolean',
  school: (value, _, { schools }) => typeof value === 'string' && schools.has(value),
  files: (value) =>
    Array.isArray(value) && value.length <= 20 && value.every((no) => Number.isInteger(no) && no > 0),
  point: isPoint,
};

/** All that is wrong with what was entered, field by field. */
export function formFaults(
  { fields }: ActRule,
  data: Readonly<Record<string, unknown>>,
  parts: FormParts,
): Refused[] {
  const names = new Set(fields.map(({ name }) => name));
  const strange = Object.keys(data).filter((name) => !names.has(name));
  return [
    ...strange.map((name) => refused('field-ill', { field: name.slice(0, 40) })),
    ...fields.flatMap((field) => fieldFaults(field, data[field.name], parts)),
  ];
}

function fieldFaults(field: FieldRule, value: unknown, parts: FormParts): Refused[] {
  const told = { field: field.label };
  if (isEmpty(typeof value === 'string' ? value.trim() : value))
    return field.required ? [refused('field-missing', told)] : [];
  if (!CHECKS[field.kind](value, field, parts)) return [refused('field-ill', told)];
  if (field.kind !== 'date') return [];
  if (field.when === 'past' && String(value) > parts.on) return [refused('day-ahead', told)];
  if (field.when === 'future' && String(value) < parts.on) return [refused('day-past', told)];
  return [];
}

/** The day on which the case was last opened. */
export const openedOn = (state: CaseState): string =>
  (lastOf(state, 'reopen') ?? lastOf(state, 'open'))?.on ?? state.since;
