import { z } from 'zod';
import { codeOf, FACTS } from '../facts.ts';
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

type Ground = (typeof GROUNDS)[number];
type Args = { readonly of: readonly Ground[]; readonly rural: readonly Ground[] };

const RURAL = `hukou_kind = ${codeOf('hukou_kind', 'rural')}`;

function expression(ground: Ground, { rural }: Args): string {
  const stated = ground === 'monitored' ? '(monitored and not coalesce(is_risk_gone, false))' : ground;
  return rural.includes(ground) ? `(${stated} and ${RURAL})` : stated;
}

const words = ({ of, rural }: Args) =>
  listed(
    of.map((one) => {
      const { zh, en } = FACTS[one].label;
      return rural.includes(one) ? { zh: `农村${zh}`, en: `rural ${en}` } : { zh, en };
    }),
  );

/**
 * Stands in a list of one of the grounds; of those under `rural` with a rural household register. Not on one list and
 * another list never handed in: unknown.
 */
export const anyHardship = conditionKind({
  kind: 'any-hardship',
  args: z
    .strictObject({ of: some(z.enum(GROUNDS)), rural: z.array(z.enum(GROUNDS)).default([]) })
    .refine(({ of, rural }) => rural.every((one) => of.includes(one)), 'rural of a ground that is not named'),
  reads: ({ of, rural }) => [
    ...of,
    ...(of.includes('monitored') ? (['is_risk_gone'] as const) : []),
    ...(rural.length > 0 ? (['hukou_kind'] as const) : []),
  ],
  sql: (args) => `(${args.of.map((one) => expression(one, args)).join(' or ')})`,
  asks: (args) => ({ zh: `属于${words(args).zh}之一`, en: `is one of: ${words(args).en}` }),
  fails: (args) => ({ zh: `不属于${words(args).zh}`, en: `is none of: ${words(args).en}` }),
  asked: 'education-bureau',
  examples: [
    { args: { of: ['dibao', 'tekun'], rural: [] }, facts: { dibao: false, tekun: true }, is: true },
    { args: { of: ['dibao', 'tekun'], rural: [] }, facts: { dibao: false, tekun: false }, is: false },
    { args: { of: ['dibao', 'tekun'], rural: [] }, facts: { dibao: false }, is: null },
    { args: { of: ['dibao', 'tekun'], rural: [] }, facts: { dibao: true }, is: true },
    { args: { of: ['monitored'], rural: [] }, facts: { monitored: true, is_risk_gone: true }, is: false },
    { args: { of: ['monitored'], rural: [] }, facts: { monitored: true }, is: true },
    {
      args: { of: ['dibao'], rural: ['dibao'] },
      facts: { dibao: true, hukou_kind: 'rural' },
      is: true,
    },
    {
      args: { of: ['registered_poor', 'dibao'], rural: ['dibao'] },
      facts: { registered_poor: false, dibao: true, hukou_kind: 'urban' },
      is: false,
    },
    { args: { of: ['dibao'], rural: ['dibao'] }, facts: { dibao: true }, is: null },
    { args: { of: ['dibao'], rural: ['dibao'] }, facts: { dibao: false }, is: false },
  ],
});
