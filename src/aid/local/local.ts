import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Text } from '../../platform/index.ts';
import { CasesFile, ParametersFile, type Programme, ProgrammeFile } from '../programme/programme.ts';
import { canonicalJson } from '../programme/rule-set.ts';

const part = z.record(z.string(), z.unknown());

/** A local programme as the form holds it: the three parts of `rules/aid/<programme>/`, whole or not yet. */
export const LocalDraft = z.strictObject({ programme: part, parameters: part, cases: part });
export type LocalDraft = z.infer<typeof LocalDraft>;

/** Where a local programme holds, and under which name its versions are kept. */
export type LocalPlace = { readonly id: string; readonly division: string; readonly name: Text };

/** A programme as it was approved, with its worked cases. */
export type LocalRule = { readonly programme: Programme; readonly cases: CasesFile };

/** States of a version: as it was saved, handed in, approved, or sent back. */
export const LOCAL_STATES = ['draft', 'submit', 'approve', 'return'] as const;
export type LocalState = (typeof LOCAL_STATES)[number];
export const LOCAL_ACTS = ['submit', 'approve', 'return'] as const;
export type LocalAct = (typeof LOCAL_ACTS)[number];

/** Nobody types a rule so deep; whoever sends one is told so before anything walks through it. */
const DEEPEST = 14;
export const isTooDeep = (value: unknown, depth = 0): boolean =>
  depth > DEEPEST ||
  (value !== null &&
    typeof value === 'object' &&
    Object.values(value).some((inner) => isTooDeep(inner, depth + 1)));

/** The name of a state of a draft. */
export const draftHash = (draft: LocalDraft): string =>
  createHash('sha256').update(canonicalJson(draft)).digest('hex');

/** Chinese is asked for; where English was left empty it says the same. */
function bothOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  return { ...value, en: en === undefined || en === '' ? zh : en };
}

/** The form as the three files would hold it: place and level follow from whose bureau saves it. */
export function filesOf(draft: LocalDraft, { id, division, name }: LocalPlace) {
  const { label, plain, ask, ...rest } = draft.programme;
  return {
    head: ProgrammeFile.safeParse({
      ...rest,
      ...{ label: bothOf(label), plain: bothOf(plain), ask: bothOf(ask) },
      ...{ id, pattern: false },
      level: division.length === 4 ? 'city' : 'county',
      division: { code: division, ...name },
    }),
    parameters: ParametersFile.safeParse({ parameters: withLabels(draft.parameters) }),
    cases: CasesFile.safeParse(draft.cases),
  };
}

const LABELS: Readonly<Record<string, Text>> = {
  rate: { zh: '标准', en: 'rate' },
  days: { zh: '每学期天数', en: 'days of a term' },
};

/** A local programme has a rate and, where it is by the day, days: no others. */
const withLabels = (parameters: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, one]) => [
      name,
      one !== null && typeof one === 'object' ? { label: LABELS[name], ...one } : one,
    ]),
  );
