import { z } from 'zod';
import { Cite } from '../../library/index.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const Contact = z.strictObject({
  field: z.string().regex(/^[a-z]+$/),
  label: text,
  kind: z.enum(['text', 'phone']),
  longest: z.int().positive(),
  is_secret: z.boolean().default(false),
});
export type ContactRule = z.infer<typeof Contact>;

const Medium = z.strictObject({
  id: z.string(),
  label: text,
  types: z.array(z.string()).min(1),
  largest_bytes: z.int().positive(),
  most: z.int().positive(),
  /** As what it goes on file; without: whoever sends it says so. */
  paper: z.string().optional(),
});
export type MediumRule = z.infer<typeof Medium>;

/** `rules/dropout/door.yaml`: what a phone takes along and may bring back. */
export const DoorRules = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  offline_days: z.int().positive(),
  most_children: z.int().positive(),
  clock_tolerance_minutes: z.int().positive(),
  steps: z.array(z.string()).min(1),
  acts: z.array(z.string()).min(1),
  contact: z.array(Contact),
  media: z.array(Medium).min(1),
  part_bytes: z.int().positive(),
  /** Days after which an upload that no submission took is cleared. */
  orphan_days: z.int().positive(),
});
export type DoorRules = z.infer<typeof DoorRules>;
