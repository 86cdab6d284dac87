import { z } from 'zod';
import { Cite } from '../library/index.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const ages = z.strictObject({ from: z.int().min(3), until: z.int().max(20) });

/** Over whom a dimension is counted. */
export const POPULATIONS = [
  'preschool-age',
  'primary-age',
  'junior-age',
  'primary-pupils',
  'junior-pupils',
] as const;
export type ExclusionPopulation = (typeof POPULATIONS)[number];

/** `rules/warning/exclusion.yaml` */
export const ExclusionRules = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  grades: z.strictObject({ primary: z.int().positive(), junior: z.int().positive() }),
  ages: z.strictObject({ preschool: ages, primary: ages, junior: ages }),
  dimensions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]+$/),
        no: z.int().min(1).max(5),
        label: text,
        population: z.enum(POPULATIONS),
        version: z.string().min(1),
        formula: text,
      }),
    )
    .length(5),
});
export type ExclusionRules = z.infer<typeof ExclusionRules>;
export type Dimension = ExclusionRules['dimensions'][number];
