import { z } from 'zod';
import { Cite } from '../../library/index.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const labelled = { id: z.string().regex(/^[a-z-]+$/), label: text };

/** Units with whom letters are made. */
export const UNITS = ['township', 'village', 'school', 'class'] as const;
export type Unit = (typeof UNITS)[number];

/** `rules/pairing/letters.yaml` */
export const LetterRules = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  heads: z.array(z.strictObject(labelled)).length(7),
  letters: z
    .array(
      z.strictObject({
        ...labelled,
        line: z.enum(['government', 'education']),
        unit: z.enum(UNITS),
        upper: z.string(),
        lower: z.string(),
        due: z.string().regex(/^\d\d-\d\d$/),
        duties: z.array(text).min(1),
      }),
    )
    .min(1),
  plans: z.array(z.strictObject({ ...labelled, unit: z.enum(['county', 'school']) })),
});
export type LetterRules = z.infer<typeof LetterRules>;
export type LetterRule = LetterRules['letters'][number];

/** First year of the school year in which a day lies: it begins in September. */
export const schoolYearStart = (day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

export type Side = 'upper' | 'lower';

/** Whether a scope may sign a side: the upper one from above the unit, the lower one as the unit or from above. */
export function maySign(
  scope: string,
  unit: Unit,
  side: Side,
  place: { division: string; school: string | null },
): boolean {
  if (scope.startsWith('school:'))
    return scope === place.school && (unit === 'class' || (unit === 'school' && side === 'lower'));
  if (!place.division.startsWith(scope)) return false;
  const above = { township: 6, village: 9, school: 6, class: 9 }[unit];
  return side === 'lower' || scope.length <= above;
}

/** The seven heads of a child, as far as letters were signed; the parent is the guardian of record. */
export function headsOf(
  { heads, letters }: LetterRules,
  signers: readonly {
    readonly letter: string;
    readonly side: string;
    readonly signer: string;
    readonly post: string;
  }[],
  guardian: string | null,
) {
  return heads.map(({ id, label }) => {
    if (id === 'parent') return { id, label, name: guardian };
    const found = letters.flatMap((letter) =>
      (['lower', 'upper'] as const)
        .filter((side) => letter[side] === id)
        .flatMap((side) => signers.filter((one) => one.letter === letter.id && one.side === side)),
    )[0];
    return { id, label, name: found ? found.signer : null };
  });
}
