import type { TermCode } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import { alternatives, meant } from '../programme/conditions-of.ts';
import type { Programme } from '../programme/programme.ts';
import { holdsIn } from '../programme/span.ts';
import type { Law } from './law.store.ts';
import type { LocalDraft } from './local.ts';

/** The name that a draft has so far. */
export function textOf(value: unknown): Text {
  const { zh, en } = (value ?? {}) as { zh?: unknown; en?: unknown };
  const read = (one: unknown): string => (typeof one === 'string' ? one.trim().slice(0, 120) : '');
  return { zh: read(zh) || '（未命名）', en: read(en) || read(zh) || '(no name yet)' };
}

/** Conditions of a term by their place among what is judged, as a trial names them. */
export const groundsOf = (programme: Programme, term: TermCode): { groundNo: number; text: Text }[] =>
  alternatives(programme)
    .flatMap((any) => any.filter((condition) => holdsIn(condition, term)))
    .map((condition, groundNo) => {
      const { kind, args } = meant(condition);
      return { groundNo, text: kind.fails(args) };
    });

/** An existing programme as a draft: what a bureau takes over, with its cases, to be fitted to its place. */
export function modelOf({ rules, cases }: Law, id: string): LocalDraft | undefined {
  const found = rules.programmes.find((one) => one.id === id);
  if (!found) return undefined;
  const { id: _, level, division, pattern, parameters, listed_as, ...programme } = structuredClone(found);
  const { days: byDay, ...amount } = programme.amount;
  const [rate, own] = [parameters[amount.parameter], byDay === undefined ? undefined : parameters[byDay]];
  return {
    programme: {
      ...programme,
      amount: { ...amount, parameter: 'rate', ...(byDay === undefined ? {} : { days: 'days' }) },
    },
    parameters: { ...(rate ? { rate } : {}), ...(own ? { days: own } : {}) },
    cases: structuredClone(cases.get(id) ?? { base: {}, cases: [] }),
  };
}
