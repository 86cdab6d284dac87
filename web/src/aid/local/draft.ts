import type { Answered } from '../../app/client.ts';
import { get } from '../../app/client.ts';

/** What the form may choose from. */
export const FORM = get('/api/aid/local/form');
export type FormWords = Answered<typeof FORM>;
export type RuleField = FormWords['facts'][number];
export type Choice = FormWords['units'][number];

/** A part of a draft as the server keeps it: the form writes into it, the server says what is wrong. */
export type Part = Readonly<Record<string, unknown>>;
export type Draft = { readonly programme: Part; readonly parameters: Part; readonly cases: Part };

/** What is written, and where: the way down by names and numbers. */
export type Put = (path: readonly (string | number)[], value: unknown) => void;

/** The value at a place. */
export const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner === null || inner === undefined ? undefined : (inner as Part)[key]),
    value,
  );

/** The same with another value at a place; an undefined value takes the place away. */
export function withAt<T>(value: T, [key, ...rest]: readonly (string | number)[], put: unknown): T {
  if (key === undefined) return put as T;
  const inner = withAt((value as Part | undefined)?.[key], rest, put);
  if (typeof key === 'number') {
    const list = [...((value as unknown as unknown[] | undefined) ?? [])];
    if (inner === undefined) list.splice(key, 1);
    else list[key] = inner;
    return list as T;
  }
  const { [key]: _, ...others } = (value ?? {}) as Part;
  return (inner === undefined ? others : { ...others, [key]: inner }) as T;
}

/** The list at a place, empty where there is none. */
export const listAt = (value: unknown, path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
};

/** A draft to begin with: a subsidy by the term for pupils of the own county. */
export function emptyDraft(term: string, division: { readonly code: string; readonly name: string }): Draft {
  const from = term;
  const place = { code: division.code, zh: division.name, en: division.name };
  return {
    programme: {
      label: { zh: '', en: '' },
      plain: { zh: '', en: '' },
      ask: { zh: `${division.name}学生资助管理中心`, en: '' },
      valid: { from, cite: 'unsourced' },
      tests: [
        { test: 'enrolled-at-stage', stages: [], from, cite: 'unsourced' },
        { test: 'any-hardship', of: [], from, cite: 'unsourced' },
        { test: 'in-division', by: 'school', places: [place], from, cite: 'unsourced' },
      ],
      amount: { parameter: 'rate', paid: 'each-term', given_as: 'cash' },
      channel: { by: 'card', cite: 'unsourced' },
      yields_to: [],
      stacks_with: [],
      payers: [],
    },
    parameters: { rate: { unit: 'yuan-a-term', values: [{ from, cite: 'unsourced' }] } },
    cases: { base: { term, facts: {} }, cases: [] },
  };
}
