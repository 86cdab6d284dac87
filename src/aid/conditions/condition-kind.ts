import { z } from 'zod';
import type { Text } from '../../platform/index.ts';
import type { Asked, FactColumn, Facts } from '../facts.ts';

/** Held, not held, or unknown: in SQL true, false and null. */
export type Held = boolean | null;

/** A truth in the small: what a kind says of a child. They run as tests of the kind. */
export type Example<A> = { readonly args: A; readonly facts: Partial<Facts>; readonly is: Held };

/** A kind of condition: the meaning of one test that programmes may use. */
export type ConditionKind<A = unknown> = {
  readonly kind: string;
  readonly args: z.ZodType<A>;
  /** Columns of the facts that the expression reads. */
  reads(args: A): readonly FactColumn[];
  /** One boolean expression over those columns, in the common core of the engines; null where a fact is unknown. */
  sql(args: A): string;
  /** What is asked of the child, in words: the condition as it must be met. */
  asks(args: A): Text;
  /** Where the condition is not met. */
  fails(args: A): Text;
  /** Who finds out what is unknown. */
  readonly asked: Asked;
  readonly examples: readonly Example<A>[];
  /** With these arguments no child can be known to fail it: then worked cases show the unknown instead. */
  cannotFail?(args: A): boolean;
};

/** Declares a kind; the arguments' type is inferred from their shape. */
export const conditionKind = <S extends z.ZodType>(kind: {
  readonly kind: string;
  readonly args: S;
  reads(args: z.infer<S>): readonly FactColumn[];
  sql(args: z.infer<S>): string;
  asks(args: z.infer<S>): Text;
  fails(args: z.infer<S>): Text;
  readonly asked: Asked;
  readonly examples: readonly Example<z.infer<S>>[];
  cannotFail?(args: z.infer<S>): boolean;
}): ConditionKind => kind as unknown as ConditionKind;

/** Several words in one text: 小学、初中. */
export const listed = (texts: readonly Text[]): Text => ({
  zh: texts.map((text) => text.zh).join('、'),
  en: texts.map((text) => text.en).join(', '),
});

/**
 * One of some codes, null where the column is. Runs are asked by their ends: the engine of the batch takes three times as
 * long for a list of three.
 */
export function amongSql(column: FactColumn, codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const asked = runs.map(([from, to]) =>
    from === to ? `${column} = ${from}` : `${column} between ${from} and ${to}`,
  );
  return asked.length === 1 ? asked[0]! : `(${asked.join(' or ')})`;
}

/** A list of at least one. */
export const some = <T extends z.ZodType>(of: T) => z.array(of).min(1);

/** Words of a coded fact as a shape. */
export const wordOf = (words: Readonly<Record<string, Text>>) =>
  z.enum(Object.keys(words) as [string, ...string[]]);
