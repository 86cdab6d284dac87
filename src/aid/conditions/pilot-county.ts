import { z } from 'zod';
import { conditionKind } from './condition-kind.ts';
import { Place, placeSql } from './place.ts';

/** The school lies in a pilot county. The list of pilots here is not whole: any other county is unknown, unless listed. */
export const pilotCounty = conditionKind({
  kind: 'pilot-county',
  args: z.strictObject({ pilot: z.array(Place).min(1), not_pilot: z.array(Place).default([]) }),
  reads: () => ['school_county'],
  sql: ({ pilot, not_pilot }) => {
    const within = (places: readonly { code: string }[]) =>
      places.map(({ code }) => placeSql('school_county', code)).join(' or ');
    const no = not_pilot.length > 0 ? ` when ${within(not_pilot)} then false` : '';
    return `(case when ${within(pilot)} then true${no} end)`;
  },
  asks: () => ({ zh: '学校在试点县', en: 'the school lies in a pilot county' }),
  fails: () => ({ zh: '学校不在试点县', en: 'the school lies in no pilot county' }),
  asked: 'education-bureau',
  cannotFail: ({ not_pilot }) => not_pilot.length === 0,
  examples: [
    {
      args: { pilot: [{ code: '431321', zh: '双峰县', en: 'Shuangfeng' }], not_pilot: [] },
      facts: { school_county: 431321 },
      is: true,
    },
    {
      args: {
        pilot: [{ code: '431321', zh: '双峰县', en: 'Shuangfeng' }],
        not_pilot: [{ code: '110101', zh: '东城区', en: 'Dongcheng' }],
      },
      facts: { school_county: 110101 },
      is: false,
    },
    {
      args: { pilot: [{ code: '431321', zh: '双峰县', en: 'Shuangfeng' }], not_pilot: [] },
      facts: { school_county: 130925 },
      is: null,
    },
  ],
});
