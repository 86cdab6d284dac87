import type pg from 'pg';
import { gatherByNumber } from '../registry/index.ts';
import { type RunAct, recordRunActs } from './run-acts.queries.ts';

type Standing = {
  readonly caseId: number;
  readonly firstId: string;
  readonly personId: string;
  readonly acts: number;
  readonly step: string;
  readonly dueOn: string | null;
  readonly now: string;
  readonly isAside: boolean;
};

/**
 * Cases stand under the present number of their child. Of several cases of one child the one that went further goes on and the
 * others are joined to it, with all that was done; where a merge is taken back each goes on by itself from where it stood.
 */
export async function followCaseNumbers(client: pg.PoolClient, runId: number, at: Date): Promise<string[]> {
  const { rows } = await client.query<Standing>(
    `select k.case_id as "caseId", k.first_id as "firstId", k.person_id as "personId", k.acts, k.step, k.due_on as "dueOn",
       registry.number_now(k.first_id) as now, k.step = 'joined' as "isAside"
     from dropout."case" as k
     where k.step = 'joined' or k.person_id <> k.first_id
       or exists (select 1 from registry.former_number as f where f.former_id = k.first_id or f.person_id = k.first_id)
     order by k.case_id`,
  );
  const groups = gatherByNumber(rows);
  await moveNumbers(client, groups);
  const back = await beforeJoining(client, groups);
  const acts = groups.flatMap(([first, ...others]) => [
    ...goesOn(first!, back.get(first!.caseId)),
    ...others.filter(({ isAside }) => !isAside).map(joins),
  ]);
  await recordRunActs(client, runId, at, acts);
  await placeJoined(client);
  return acts.map(({ kind }) => kind);
}

const joins = ({ caseId, acts, now }: Standing): RunAct => ({
  ...{ caseId, actNo: acts + 1, kind: 'join', data: { to: now }, stepAfter: 'joined', dueOn: null },
});

type Before = { readonly step: string; readonly dueOn: string | null };

function goesOn(one: Standing, before: Before | undefined): RunAct[] {
  const { caseId, acts, personId, now, step, dueOn } = one;
  const act = { caseId, actNo: acts + 1 };
  if (one.isAside && before)
    return [{ ...act, kind: 'part', data: { to: now }, stepAfter: before.step, dueOn: before.dueOn }];
  if (personId === now) return [];
  return [{ ...act, kind: 'renamed', data: { from: personId, to: now }, stepAfter: step, dueOn }];
}

/** Numbers are one for each case: all that change give theirs up before any takes its new one. */
async function moveNumbers(client: pg.PoolClient, groups: readonly (readonly Standing[])[]): Promise<void> {
  const wanted = groups.flatMap((group) =>
    group.map((one, i) => {
      const aside = one.firstId === one.now ? `${one.now}-${one.caseId}` : one.firstId;
      return { ...one, to: i === 0 ? one.now : aside };
    }),
  );
  const moved = wanted.filter(({ personId, to }) => personId !== to);
  const ids = moved.map(({ caseId }) => caseId);
  await client.query(`update dropout."case" set person_id = 'moving-' || case_id where case_id = any ($1)`, [
    ids,
  ]);
  await client.query(
    `update dropout."case" as k set person_id = m.person_id from unnest($1::integer[], $2::text[]) as m (case_id, person_id)
     where m.case_id = k.case_id`,
    [ids, moved.map(({ to }) => to)],
  );
}

/** Where cases that go on again stood when they were joined to another. */
async function beforeJoining(
  client: pg.PoolClient,
  groups: readonly (readonly Standing[])[],
): Promise<ReadonlyMap<number, Before>> {
  const ids = groups.flatMap(([first]) => (first?.isAside ? [first.caseId] : []));
  const { rows } = await client.query<Before & { caseId: number }>(
    `select distinct on (a.case_id) a.case_id as "caseId", a.step_after as step, a.due_on as "dueOn" from dropout.act as a
     where a.case_id = any ($1) and a.step_after <> 'joined' order by a.case_id, a.act_no desc`,
    [ids],
  );
  return new Map(rows.map((row) => [row.caseId, row]));
}

/** A joined case is seen where the child’s case is now. */
const placeJoined = (client: pg.PoolClient) =>
  client.query(
    `update dropout."case" as k set division = c.division, school = c.school from dropout."case" as c
     where k.step = 'joined' and c.person_id = registry.number_now(k.first_id) and c.case_id <> k.case_id
       and (k.division, k.school) is distinct from (c.division, c.school)`,
  );
