import { inTransaction, type openPool } from '../platform/index.ts';
import { followNumbers, layNumbers } from '../registry/index.ts';
import type { RunPupil } from './child.ts';
import { followWarnings, layWarningRun } from './in-step.queries.ts';

export const TOWNSHIP = '431321200';
export const OTHER = '431321100';
export const SCHOOL = 'school:431321:石牛中心小学';

/** A made-up pupil; whatever a test is about is told. */
export const pupilOf = (personId: string, told: Partial<RunPupil> = {}): RunPupil => ({
  ...{ personId, division: `${TOWNSHIP}201`, school: SCHOOL, name: `周${personId.slice(-2)}` },
  ...{ birthDate: '2017-03-02', sex: 'female', township: '石牛乡', village: '石牛村' },
  ...{ age: 9, stage: 'primary', grade: '三年级', class: '三年级1班', state: 'at-school', facts: {} },
  ...told,
});

/** Facts that warn of a child by the model of the rules. */
export const AT_RISK: RunPupil['facts'] = { siblingsOut: 1, isLeftBehind: true, hardships: ['dibao'] };

let runs = 7000;

/** Lays a run and makes it the one that is judged; gives its number. */
export function layPupils(
  pool: ReturnType<typeof openPool>,
  children: readonly RunPupil[],
  on = '2026-09-01',
  aliases: readonly { readonly oldId: string; readonly newId: string }[] = [],
): Promise<number> {
  const runId = ++runs;
  return inTransaction(pool, async (client) => {
    await layWarningRun(client, { runId, county: '431321', on, hasPreschool: true, children });
    const merged = aliases.map(({ oldId, newId }) => ({ personId: newId, otherId: oldId }));
    await layNumbers(
      client,
      runId,
      merged.map((one) => ({ ...one, change: 'merged' as const })),
    );
    await followNumbers(client, runId, new Date(`${on}T01:00:00Z`));
    await followWarnings(client, runId, new Date(`${on}T01:00:00Z`));
    return runId;
  });
}
