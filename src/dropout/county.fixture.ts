import { inTransaction, type openPool } from '../platform/index.ts';
import { followNumbers, layNumbers } from '../registry/index.ts';
import { bringInStep, layRunChildren } from './in-step.queries.ts';
import type { Listing, RunChild, RunPupil } from './ledger.ts';

export const TOWNSHIP = '431321200';
export const OTHER = '431321100';
export const NAMED_SCHOOL = 'school:431321:石牛中心小学';

/** A made-up child; whatever a test is about is told. */
export const childOf = (personId: string, told: Partial<RunChild> = {}): RunChild => ({
  ...{
    personId,
    division: `${TOWNSHIP}201`,
    school: null,
    name: `周${personId.slice(-2)}`,
    idMasked: '4313••••',
  },
  ...{
    birthDate: '2015-03-02',
    sex: 'male',
    township: '石牛乡',
    village: '石牛村',
    guardian: '周父',
    phoneMasked: null,
  },
  ...{ isOfAge: true, isInSchool: false, ground: 'no-record', isDisabled: false, isRegisteredPoor: false },
  ...told,
});

/** A listing that rests on one row. */
export const listingOf = (row: number, file = '常住人口.csv'): Listing => ({
  kind: 'never-enrolled',
  reason: { zh: '户籍在册，没有学籍。', en: 'On the hukou register, without a record.' },
  evidence: [{ file, sheet: '', row }],
});

/** A pupil of the named school’s class who is beyond school age. */
export const SENIOR: RunPupil = {
  ...{ personId: 'P06', division: `${TOWNSHIP}201`, name: '周大六', sex: 'female' },
  ...{ school: NAMED_SCHOOL, class: '三年级1班' },
};

/** A merge as a run finds it. */
const mergedOf = ({ oldId, newId }: { readonly oldId: string; readonly newId: string }) =>
  ({ change: 'merged', personId: newId, otherId: oldId }) as const;

let runs = 1000;

/** Lays a run of children and brings the cases in step with it; what was recorded, by kind. */
export function layRun(
  pool: ReturnType<typeof openPool>,
  children: readonly RunChild[],
  at = '2026-09-01T01:00:00Z',
  aliases: readonly { readonly oldId: string; readonly newId: string }[] = [],
  pupils: readonly RunPupil[] = [],
) {
  const runId = ++runs;
  return inTransaction(pool, async (client) => {
    await layRunChildren(client, { runId, county: '431321', on: '2026-09-01', children, pupils });
    await layNumbers(client, runId, aliases.map(mergedOf));
    await followNumbers(client, runId, new Date(at));
    return { runId, ...(await bringInStep(client, runId, new Date(at))) };
  });
}
