import type { TermCode } from '../../kernel/index.ts';
import { UserFault } from '../../kernel/index.ts';
import type { ConditionKind } from '../conditions/condition-kind.ts';
import { VOCABULARY } from '../conditions/vocabulary.ts';
import type { Condition, Programme } from './programme.ts';
import { holdsIn } from './span.ts';

/** A condition with its meaning: kind and arguments, checked. */
export type Meant = { readonly condition: Condition; readonly kind: ConditionKind; readonly args: unknown };

const OWN = new Set(['test', 'as', 'from', 'until', 'cite']);

/** The arguments that stand beside the name of a condition. */
export const argsOf = (condition: Condition): Record<string, unknown> =>
  Object.fromEntries(Object.entries(condition).filter(([key]) => !OWN.has(key)));

/** The meaning of a condition; refused where the kind is not in the vocabulary or the arguments do not fit. */
export function meant(condition: Condition): Meant {
  const kind = VOCABULARY.get(condition.test);
  if (!kind) throw new UserFault('aid.no-such-test', { test: condition.test });
  return { condition, kind, args: kind.args.parse(argsOf(condition)) };
}

/** Conditions of a programme as one list of alternatives each, with their place in the file. */
export const alternatives = (programme: Programme): readonly (readonly Condition[])[] =>
  programme.tests.map((test) => ('any' in test ? (test.any as Condition[]) : [test as Condition]));

/** What must hold in a term: of each inner list one condition. */
export const testsIn = (programme: Programme, term: TermCode): Meant[][] =>
  alternatives(programme)
    .map((any) => any.filter((condition) => holdsIn(condition, term)).map(meant))
    .filter((any) => any.length > 0);
