import type pg from 'pg';
import { officeDay } from '../kernel/index.ts';
import { copyRows } from '../platform/index.ts';

/** An act that follows from a run. */
export type RunAct = {
  readonly caseId: number;
  readonly actNo: number;
  readonly kind: string;
  readonly data: object;
  readonly stepAfter: string;
  readonly dueOn: string | null;
};

/** Records what follows from a run. */
export async function recordRunActs(
  client: pg.PoolClient,
  runId: number,
  at: Date,
  acts: readonly RunAct[],
): Promise<void> {
  const columns = [
    'case_id',
    'act_no',
    'kind',
    'done_at',
    'on_day',
    'data',
    'step_after',
    'due_on',
    'run_id',
  ];
  const [moment, day] = [at.toISOString(), officeDay(at)];
  await copyRows(
    client,
    'dropout.act',
    columns,
    acts.map((act) => [
      ...[act.caseId, act.actNo, act.kind, moment, day, act.data, act.stepAfter, act.dueOn, runId],
    ]),
  );
}
