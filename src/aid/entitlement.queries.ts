import { invariant, type TermCode } from '../kernel/index.ts';
import { type Batch, layTable, type Step } from '../platform/index.ts';
import { readDivisions } from '../registry/index.ts';
import { type Compiled, compile } from './compile.ts';
import type { FactRules } from './fact-rules.ts';
import { codeOf, FACTS } from './facts.ts';
import { canonicalJson, type RuleSet, ruleSetHash } from './programme/rule-set.ts';
import { stageOfGrade } from './stage-of-grade.ts';

/** States of what a child is entitled to; the lists tell of the first two, the rest is recorded by officers. */
export const SETTLED = ['paid', 'under-way', 'refused', 'waived', 'left-over'] as const;
export type Settled = (typeof SETTLED)[number];

/** What became of one programme in the term; the five states add up to the entitled. */
export type ProgrammeCounts = {
  readonly programme: string;
  readonly entitled: number;
  readonly amount_fen: number;
  readonly refused_by_law: number;
  readonly undetermined: number;
  readonly settled: Readonly<Record<Settled, number>>;
  readonly left_over_by_cause: Readonly<Record<string, number>>;
};

/** What summary.json tells of entitlements. */
export type EntitlementSummary = {
  readonly rule_set: string;
  readonly children: number;
  readonly programmes: readonly ProgrammeCounts[];
};

/** Lays what the steps of facts join: registers, stages, grades, the county of the run. */
export async function layFactTables(batch: Batch, rules: FactRules, all: RuleSet): Promise<void> {
  await layTable(
    batch,
    'aid.fact_hardship',
    { fact: 'varchar', hardship: 'varchar' },
    rules.facts.map(({ fact, hardship }) => [fact, hardship]),
  );
  await layTable(
    batch,
    'aid.fact_register',
    { fact: 'varchar', register: 'varchar' },
    rules.facts.flatMap(({ fact, registers }) => registers.map((register) => [fact, register])),
  );
  await layTable(
    batch,
    'aid.determining_register',
    { register: 'varchar' },
    rules.determined.registers.map((register) => [register]),
  );
  await layTable(
    batch,
    'aid.listed_as',
    { programme: 'varchar', name: 'varchar' },
    all.programmes.flatMap(({ id, listed_as }) => [...new Set([id, ...listed_as])].map((name) => [id, name])),
  );
  await layGrades(batch);
  await layTable(batch, 'aid.run_county', { code: 'integer' }, [[await countyOf(batch)]]);
}

/** Stages and grades as the lists write them, read once for each school. */
async function layGrades(batch: Batch): Promise<void> {
  const written = await batch.rows<{ stage: string | null; grade: string | null; school: string | null }>(
    `select distinct stage, grade, school from enrolment.schooling
     where stage is not null or grade is not null or school is not null order by stage, grade, school`,
  );
  const read = written.flatMap(({ stage, grade, school }) => {
    const found = stageOfGrade(stage, grade, school);
    const code =
      found.stage !== undefined && found.stage in FACTS.stage.words ? codeOf('stage', found.stage) : null;
    if (code === null) return [];
    return [[stage ?? '', grade ?? '', school ?? '', found.stage!, code, found.year ?? null]];
  });
  const columns = {
    stage: 'varchar',
    grade: 'varchar',
    school: 'varchar',
    told: 'varchar',
    code: 'smallint',
    year_of_stage: 'integer',
  };
  await layTable(batch, 'aid.stage_read', columns, read);
}

/** The county with whose code most ID numbers of the household register begin, if it is a county of today. */
async function countyOf(batch: Batch): Promise<number | null> {
  const prefixes = await batch.rows<{ code: string }>(
    `select substr(id_number, 1, 6) as code, count(*) as n from intake.landed_row
     where register = 'hukou' and id_number is not null group by 1 order by n desc, 1 limit 5`,
  );
  const found = prefixes.find(({ code }) => readDivisions(code).some((one) => one.code === code));
  return found ? Number(found.code) : null;
}

/** The law of the term as two more steps of the flow: everybody's decisions, and one row per entitlement. */
export function decisionSteps(rules: RuleSet, term: TermCode): { compiled: Compiled; steps: Step[] } {
  const compiled = compile(rules, term);
  const step = (relation: string, sql: string, reads: string[]): Step => ({
    module: 'aid',
    kind: 'step',
    path: '',
    parameters: [],
    relation,
    sql,
    reads,
  });
  const entitled = compiled.programmes.map(
    ({ programme, no }) =>
      `select person_no, '${programme.id}' as programme, '${term}' as term, a${no} as amount_fen, g${no} as grounds
       from aid.decided where e${no}`,
  );
  const none = `select person_no, '' as programme, '' as term, 0 as amount_fen, 0 as grounds from aid.facts where false`;
  const decided =
    compiled.programmes.length > 0 ? compiled.select('aid.facts') : 'select person_no from aid.facts';
  return {
    compiled,
    steps: [
      step('aid.decided', decided, ['aid.facts']),
      step('aid.entitled', entitled.length > 0 ? entitled.join('\nunion all\n') : none, ['aid.decided']),
    ],
  };
}

/** Lays what reads the decisions again: which columns are whose, and the law itself under its hash. */
export async function layLaw(
  batch: Batch,
  rules: RuleSet,
  { programmes, term, hash }: Compiled,
): Promise<void> {
  await layTable(
    batch,
    'aid.decided_programme',
    { no: 'integer', programme: 'varchar', judged: 'varchar' },
    programmes.map(({ no, programme, judged }) => [
      no,
      programme.id,
      judged.map((one) => (one.what === 'condition' ? one.kind.kind : one.what)).join(' '),
    ]),
  );
  await layTable(batch, 'aid.rule_set', { hash: 'varchar', term: 'varchar', rules: 'varchar' }, [
    [hash, term, canonicalJson(rules)],
  ]);
}

/** Counts outcomes and what became of them; every entitlement must be in exactly one state. */
export async function summariseEntitlements(
  batch: Batch,
  rules: RuleSet,
  compiled: Compiled,
): Promise<EntitlementSummary> {
  const counts = compiled.programmes.flatMap(({ no }) => [
    `count(case when e${no} then 1 end) as y${no}`,
    `count(case when not e${no} then 1 end) as n${no}`,
    `coalesce(sum(a${no}), 0) as s${no}`,
  ]);
  const [row] = await batch.rows<Record<string, number | string>>(
    `select ${['count(*) as children', ...counts].join(', ')} from aid.decided`,
  );
  const settled = await batch.rows<{ programme: string; state: Settled; cause: string | null; n: number }>(
    'select programme, state, cause, count(*) as n from aid.settled group by all order by programme, state, cause',
  );
  const children = Number(row!.children);
  const programmes = compiled.programmes.map(({ programme, no }): ProgrammeCounts => {
    const own = settled.filter((one) => one.programme === programme.id);
    const states = Object.fromEntries(
      SETTLED.map((state) => [
        state,
        own.filter((one) => one.state === state).reduce((sum, one) => sum + one.n, 0),
      ]),
    ) as Record<Settled, number>;
    const entitled = Number(row![`y${no}`]);
    const inStates = Object.values(states).reduce((sum, n) => sum + n, 0);
    invariant(inStates === entitled, `${programme.id}: ${entitled} entitled, ${inStates} in a state`);
    return {
      programme: programme.id,
      entitled,
      amount_fen: Number(row![`s${no}`]),
      refused_by_law: Number(row![`n${no}`]),
      undetermined: children - entitled - Number(row![`n${no}`]),
      settled: states,
      left_over_by_cause: Object.fromEntries(own.flatMap((one) => (one.cause ? [[one.cause, one.n]] : []))),
    };
  });
  return { rule_set: ruleSetHash(rules), children, programmes };
}
