import { z } from 'zod';
import { FACTS } from '../facts.ts';
import { conditionKind, listed, some } from './condition-kind.ts';

/** Grounds of hardship that a programme may name; `monitored` counts while the risk is not stated to be gone. */
export const GROUNDS = [
  'registered_poor',
  'monitored',
  'dibao',
  'tekun',
  'near_dibao',
  'orphan',
  'unattended',
  'disabled',
] as const;

const expression = (ground: (typeof GROUNDS)[number]): string =>
  ground === 'monitored' ? '(monitored and not coalesce(is_risk_gone, false))' : ground;

const words = (of: readonly (typeof GROUNDS)[number][]) => listed(of.map((one) => FACTS[one].label));

/** Stands in a list of one of the grounds. Not on one list and another list never handed in: unknown. */
export const anyHardship = conditionKind({
  kind: 'any-hardship',
  args: z.strictObject({ of: some(z.enum(GROUNDS)) }),
  reads: ({ of }) => (of.includes('monitored') ? [...of, 'is_risk_gone'] : of),
  sql: ({ of }) => `(${of.map(expression).join(' or ')})`,
  asks: ({ of }) => ({ zh: `属于${words(of).zh}之一`, en: `is one of: ${words(of).en}` }),
  fails: ({ of }) => ({ zh: `不属于${words(of).zh}`, en: `is none of: ${words(of).en}` }),
  asked: 'education-bureau',
  examples: [
    { args: { of: ['dibao', 'tekun'] }, facts: { dibao: false, tekun: true }, is: true },
    { args: { of: ['dibao', 'tekun'] }, facts: { dibao: false, tekun: false }, is: false },
    { args: { of: ['dibao', 'tekun'] }, facts: { dibao: false }, is: null },
    { args: { of: ['dibao', 'tekun'] }, facts: { dibao: true }, is: true },
    { args: { of: ['monitored'] }, facts: { monitored: true, is_risk_gone: true }, is: false },
    { args: { of: ['monitored'] }, facts: { monitored: true }, is: true },
  ],
});
