import { z } from 'zod';
import { Cite, readRuleFile } from '../../library/index.ts';
import { ALGORITHMS } from './chain.ts';

const AuditRules = z
  .strictObject({
    cite: Cite,
    months: z.int().max(1200),
    fewest_months: z.int().min(6),
    hash: z.enum(ALGORITHMS),
  })
  .refine(({ months, fewest_months }) => months >= fewest_months, 'the trail is kept for too short a time');
type AuditRules = z.infer<typeof AuditRules>;

let held: AuditRules | undefined;

/** `rules/access/audit.yaml`, read once. Throws (zod) where the retention is shorter than the law's. */
export function readAuditRules(): AuditRules {
  held ??= AuditRules.parse(readRuleFile('access/audit.yaml'));
  return held;
}
