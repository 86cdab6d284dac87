import { z } from 'zod';
import { Cite, readRuleFile } from '../../library/index.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Over whom a rate is counted. */
export const POPULATIONS = ['found-out', 'at-start', 'disabled', 'of-age'] as const;
export type Population = (typeof POPULATIONS)[number];

/** `rules/dropout/rates.yaml` */
export const Rates = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  rates: z.array(
    z.strictObject({
      id: z.string(),
      label: text,
      population: z.enum(POPULATIONS),
      version: z.string().min(1),
      formula: text,
      cite: Cite,
    }),
  ),
});
export type RateRule = z.infer<typeof Rates>['rates'][number];

let held: readonly RateRule[] | undefined;

/** The rates of `rules/dropout/rates.yaml`, read once. */
export function readRates(): readonly RateRule[] {
  held ??= Rates.parse(readRuleFile('dropout/rates.yaml')).rates;
  return held;
}

/** A share in hundredths of a percent, rounded half up, without a float between; undefined over nobody. */
export const basisPoints = (numerator: number, denominator: number): number | undefined =>
  denominator === 0 ? undefined : Math.floor((numerator * 20_000 + denominator) / (2 * denominator));

/** A share as bulletins print it: 98.33 %. Over nobody there is none. */
export function printShare(numerator: number, denominator: number): string {
  const points = basisPoints(numerator, denominator);
  return points === undefined ? '—' : `${Math.floor(points / 100)}.${String(points % 100).padStart(2, '0')}%`;
}
