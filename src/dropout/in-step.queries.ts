import type pg from 'pg';
import { officeDay } from '../kernel/index.ts';
import { followWanted, type WantedChild } from '../pairing/index.ts';
import { type CopyValue, copyRows } from '../platform/index.ts';
import { addDays, ofPlace } from './case.ts';
import { followCaseNumbers } from './case-numbers.queries.ts';
import {
  actOfRun,
  type LedgerRun,
  markOf,
  type RunChild,
  type RunPupil,
  type StandingCase,
} from './ledger.ts';
import { readDropoutRules } from './rules.store.ts';
import { type RunAct, recordRunActs } from './run-acts.queries.ts';

const CHILD_COLUMNS = [
  ...[
    'run_id',
    'person_id',
    'division',
    'school',
    'name',
    'id_masked',
    'birth_date',
    'sex',
    'township',
    'village',
  ],
  ...['guardian', 'phone_masked', 'is_of_age', 'is_in_school', 'ground', 'is_disabled', 'is_registered_poor'],
  ...['kind', 'reason', 'evidence', 'mark', 'class', 'household'],
];

function* childRows(runId: number, children: readonly RunChild[]): Generator<CopyValue[]> {
  for (const c of children)
    yield [
      ...[
        runId,
        c.personId,
        c.division,
        c.school,
        c.name,
        c.idMasked,
        c.birthDate,
        c.sex,
        c.township,
        c.village,
      ],
      ...[c.guardian, c.phoneMasked, c.isOfAge, c.isInSchool, c.ground, c.isDisabled, c.isRegisteredPoor],
      ...[c.listing?.kind ?? null, c.listing?.reason ?? null, c.listing?.evidence ?? null],
      c.listing ? markOf(c.listing) : null,
      ...[c.class ?? null, c.household ?? null],
    ];
}

const PUPIL_COLUMNS = ['run_id', 'person_id', 'division', 'school', 'class', 'name', 'sex'];

function* pupilRows(runId: number, pupils: readonly RunPupil[]): Generator<CopyValue[]> {
  for (const p of pupils) yield [runId, p.personId, p.division, p.school, p.class, p.name, p.sex];
}

/** Lays the children of a run inside the caller's transaction; ledgers and cases stay as they are until `bringInStep`. */
export async function layRunChildren(client: pg.PoolClient, run: LedgerRun): Promise<void> {
  const { runId, county, on, children } = run;
  await client.query('insert into dropout.run (run_id, county, reference_date) values ($1, $2, $3)', [
    runId,
    county,
    on,
  ]);
  await copyRows(client, 'dropout.run_child', CHILD_COLUMNS, childRows(runId, children));
  await copyRows(client, 'dropout.run_pupil', PUPIL_COLUMNS, pupilRows(runId, run.pupils ?? []));
  await client.query('analyze dropout.run_child');
}

/** Forgets the children of runs to which nobody returns. Cases and acts stay. */
export async function forgetRuns(client: pg.PoolClient, kept: readonly number[]): Promise<void> {
  await client.query('delete from dropout.run where not (run_id = any ($1)) and not is_current', [kept]);
}

/** How many cases a run opened, opened anew, cleared, or noted on. */
export type InStep = { readonly acts: Readonly<Record<string, number>> };

/**
 * Brings ledgers and cases in step with a run whose children are laid: opens a case for each listed child that has none,
 * anew where an ended one is listed on other grounds or after a time off the list, clears suspects that are listed no
 * more, follows merged persons. The same run twice records nothing twice. Inside the caller's transaction, as the owner.
 */
export async function bringInStep(client: pg.PoolClient, runId: number, at: Date): Promise<InStep> {
  const run = await client.query('select 1 from dropout.run where run_id = $1', [runId]);
  if (run.rows.length === 0) return { acts: {} };
  await client.query('update dropout.run set is_current = false where is_current and run_id <> $1', [runId]);
  await client.query('update dropout.run set is_current = true, in_step_at = $2 where run_id = $1', [
    runId,
    at,
  ]);
  await client.query('delete from dropout.known_school');
  await client.query(
    `insert into dropout.known_school select distinct school from dropout.run_child where run_id = $1 and school is not null`,
    [runId],
  );
  const followed = await followCaseNumbers(client, runId, at);
  const opened = await openCases(client, runId, at);
  const noted = await noteListings(client, runId, at);
  await refreshHeads(client, runId);
  await pairInStep(client, runId, at);
  return { acts: count([...followed, ...opened, ...noted]) };
}

/** Who of the run must have a responsible person: whoever has an open case or is listed, the registered poor, the disabled. */
async function pairInStep(client: pg.PoolClient, runId: number, at: Date): Promise<void> {
  const ends = readDropoutRules().steps.flatMap(({ id, is_end }) => (is_end ? [id] : []));
  const { rows } = await client.query<WantedChild>(
    `select * from (
       select c.person_id as "personId", c.division, coalesce(k.placed_school, c.school) as school, c.class, c.name, c.sex,
         c.birth_date as "birthDate", c.township, c.village, c.guardian, c.household,
         array_remove(array[
           case when c.mark is not null or (k.step is not null and not k.step = any ($2)) then 'out-of-school' end,
           case when c.is_of_age and c.is_registered_poor then 'registered-poor' end,
           case when c.is_of_age and c.is_disabled then 'disabled' end], null) as groups
       from dropout.run_child as c left join dropout."case" as k on k.person_id = c.person_id where c.run_id = $1
     ) as child where groups <> '{}'`,
    [runId, ends],
  );
  const run = await client.query<{ county: string }>('select county from dropout.run where run_id = $1', [
    runId,
  ]);
  await followWanted(client, run.rows[0]!.county, rows, at);
}

const count = (kinds: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** When a suspect of a place must be verified. */
export function dueOfSuspect(division: string, at: Date): string | null {
  const limits = readDropoutRules().limits.due.filter(({ step }) => step === 'suspected');
  const limit = ofPlace(limits, division);
  return limit ? addDays(officeDay(at), limit.days) : null;
}

const HEAD = [
  'division',
  'school',
  'name',
  'id_masked',
  'birth_date',
  'sex',
  'township',
  'village',
  'guardian',
  'phone_masked',
];
const HEAD_COLUMNS = [...HEAD, 'is_disabled', 'is_registered_poor'].join(', ');

async function openCases(client: pg.PoolClient, runId: number, at: Date): Promise<string[]> {
  const { rows } = await client.query<{ caseId: number; division: string; kind: string; reason: object }>(
    `insert into dropout."case" (person_id, county, ${HEAD_COLUMNS}, kind, reason, evidence, mark, is_listed, step, since, acts)
     select person_id, (select county from dropout.run where run_id = $1), ${HEAD_COLUMNS}, kind, reason, evidence, mark,
       true, 'suspected', $2, 0
     from dropout.run_child as c
     where run_id = $1 and mark is not null
       and not exists (select 1 from dropout."case" as known where known.person_id = c.person_id)
     order by person_id
     returning case_id as "caseId", division, kind, reason`,
    [runId, officeDay(at)],
  );
  await recordRunActs(
    client,
    runId,
    at,
    rows.map(({ caseId, division, kind, reason }) => ({
      ...{ caseId, actNo: 1, kind: 'open', data: { list: kind, reason }, stepAfter: 'suspected' },
      dueOn: dueOfSuspect(division, at),
    })),
  );
  return rows.map(() => 'open');
}

type Found = StandingCase & {
  readonly acts: number;
  readonly dueOn: string | null;
  readonly division: string;
  readonly now: string | null;
  readonly kind: string | null;
  readonly reason: object | null;
};

async function noteListings(client: pg.PoolClient, runId: number, at: Date): Promise<string[]> {
  const { rows } = await client.query<Found>(
    `select k.case_id as "caseId", k.person_id as "personId", k.step, k.is_listed as "isListed",
       k.is_reported as "isReported", k.mark, k.acts,
       k.due_on as "dueOn", coalesce(c.division, k.division) as division, c.mark as now, c.kind, c.reason
     from dropout."case" as k left join dropout.run_child as c on c.run_id = $1 and c.person_id = k.person_id
     where k.mark is distinct from c.mark or k.is_listed is distinct from (c.mark is not null)
     order by k.case_id`,
    [runId],
  );
  const acts = rows.flatMap((found): RunAct[] => {
    const kind = actOfRun(found, found.now ?? undefined);
    if (!kind) return [];
    const to = readDropoutRules().runActs.get(kind)!.to;
    const stepAfter = to === 'same' ? found.step : to;
    const dueOn = to === 'same' ? found.dueOn : to === 'suspected' ? dueOfSuspect(found.division, at) : null;
    const data = found.kind === null ? {} : { list: found.kind, reason: found.reason };
    return [{ caseId: found.caseId, actNo: found.acts + 1, kind, data, stepAfter, dueOn }];
  });
  await recordRunActs(client, runId, at, acts);
  return acts.map(({ kind }) => kind);
}

/** What the registers tell of the child now, and whether it is listed. */
async function refreshHeads(client: pg.PoolClient, runId: number): Promise<void> {
  const sets = HEAD_COLUMNS.split(', ').map((column) => `${column} = c.${column}`);
  await client.query(
    `update dropout."case" as k set ${sets.join(', ')}, is_listed = c.mark is not null,
       kind = coalesce(c.kind, k.kind), reason = coalesce(c.reason, k.reason), evidence = coalesce(c.evidence, k.evidence),
       mark = coalesce(c.mark, k.mark)
     from dropout.run_child as c where c.run_id = $1 and c.person_id = k.person_id`,
    [runId],
  );
  await client.query(
    `update dropout."case" as k set is_listed = false
     where k.is_listed and not exists (select 1 from dropout.run_child as c
       where c.run_id = $1 and c.person_id = k.person_id and c.mark is not null)`,
    [runId],
  );
}
