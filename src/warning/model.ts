import { z } from 'zod';
import { HARDSHIPS } from '../intake/index.ts';
import { Cite } from '../library/index.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** What can be measured of a child: the closed vocabulary of the model. */
export const MEASURES = [
  'absent-days',
  'away-percent',
  'same-reason',
  'years-over',
  'hardships',
  'left-behind',
  'siblings-out',
  'far',
  'moves',
  'without-plan',
] as const;
export type Measure = (typeof MEASURES)[number];

const Band = z.strictObject({
  measure: z.enum(MEASURES),
  at_least: z.int().positive(),
  points: z.int().positive(),
  says: text,
  cite: Cite,
});

/** `rules/warning/model.yaml` */
export const WarningModel = z.strictObject({
  cite: Cite,
  version: z.string().min(1).max(20),
  from: z.iso.date(),
  warn_at: z.int().positive(),
  absence_days: z.int().positive().max(366),
  hardships: z.array(z.strictObject({ id: z.enum(HARDSHIPS), label: text })).min(1),
  factors: z.array(z.strictObject({ id, label: text, bands: z.array(Band).min(1) })).min(1),
});
export type WarningModel = z.infer<typeof WarningModel>;

/** What is known of a child: each measure with its number, and the word that a sentence may name. Unknown stands for nothing. */
export type Measured = Readonly<
  Partial<Record<Measure, { readonly n: number; readonly words?: readonly Text[] }>>
>;
type Text = { readonly zh: string; readonly en: string };

/** A factor that was found, with its points and its sentence. */
export type FoundFactor = {
  readonly factor: string;
  readonly points: number;
  readonly measure: Measure;
  readonly n: number;
  readonly says: Text;
};

/** What the model makes of a child. */
export type Judged = {
  readonly score: number;
  readonly isWarned: boolean;
  readonly factors: readonly FoundFactor[];
};

type BandRule = WarningModel['factors'][number]['bands'][number];

const sentence = (
  { says }: BandRule,
  measured: { n: number; words?: readonly Text[] },
  days: number,
): Text => {
  const inLanguage = (language: 'zh' | 'en'): string =>
    says[language]
      .replace('{n}', String(measured.n))
      .replace('{days}', String(days))
      .replace(
        '{word}',
        (measured.words ?? []).map((word) => word[language]).join(language === 'zh' ? '、' : ', '),
      );
  return { zh: inLanguage('zh'), en: inLanguage('en') };
};

/**
 * Judges a child: of each factor the band with most points that holds, the points added up. What is not known adds
 * nothing. The same facts and the same model give the same judgement, told factor by factor.
 */
export function judge({ factors, warn_at, absence_days }: WarningModel, measured: Measured): Judged {
  const found = factors.flatMap(({ id: factor, bands }): FoundFactor[] => {
    const held = bands
      .filter(({ measure, at_least }) => (measured[measure]?.n ?? 0) >= at_least)
      .toSorted((a, b) => b.points - a.points)[0];
    if (!held) return [];
    const told = measured[held.measure]!;
    const says = sentence(held, told, absence_days);
    return [{ factor, points: held.points, measure: held.measure, n: told.n, says }];
  });
  const ordered = found.toSorted((a, b) => b.points - a.points);
  const score = ordered.reduce((sum, { points }) => sum + points, 0);
  return { score, isWarned: score >= warn_at, factors: ordered };
}
