import type { TermCode } from '../../kernel/index.ts';
import type { Batch } from '../../platform/index.ts';
import { compile } from '../compile.ts';
import { decideFacts } from '../decide.queries.ts';
import type { AidDecision } from '../decision.ts';
import { type Facts, wholeFacts } from '../facts.ts';
import type { RuleFault } from './checks.ts';
import { alternatives, meant } from './conditions-of.ts';
import type { CasesFile, Programme } from './programme.ts';
import { isOffered, type RuleSet } from './rule-set.ts';
import { holdsIn } from './span.ts';

/** A worked case with what came out: the sum is over all its children. */
export type CaseRun = {
  readonly name: string;
  readonly faults: readonly string[];
  readonly decisions: readonly { readonly term: TermCode; readonly decision: AidDecision | undefined }[];
};

type Case = CasesFile['cases'][number];
type Group = { readonly term: TermCode; readonly facts: Facts; readonly children: number };

const groupsOf = (file: CasesFile, one: Case): Group[] => {
  const facts = { ...file.base.facts, ...one.change };
  const term = one.term ?? file.base.term;
  return [{ term, facts: wholeFacts(facts), children: one.children ?? 1 }].concat(
    (one.and ?? []).map((more) => ({
      term: more.term ?? term,
      facts: wholeFacts({ ...facts, ...more.change }),
      children: more.children,
    })),
  );
};

/** Runs the worked cases of a programme under the rules given; its own pattern counts as in force. */
export async function runCases(
  batch: Batch,
  rules: RuleSet,
  programme: Programme,
  file: CasesFile,
): Promise<CaseRun[]> {
  const decided = new Map<string, AidDecision | undefined>();
  const groups = file.cases.flatMap((one) => groupsOf(file, one));
  for (const term of new Set(groups.map((group) => group.term))) {
    const asked = groups.filter((group) => group.term === term);
    const all = withRivals(rules, programme).filter((one) => isOffered(one, term));
    const compiled = compile(rules, term, all);
    const decisions = await decideFacts(
      batch,
      compiled,
      asked.map((group) => group.facts),
    );
    for (const [no, group] of asked.entries())
      decided.set(
        keyOf(group),
        decisions[no]!.find((one) => one.programme === programme.id),
      );
  }
  return file.cases.map((one) => {
    const own = groupsOf(file, one);
    const decisions = own.map((group) => ({ term: group.term, decision: decided.get(keyOf(group)) }));
    return { name: one.name, decisions, faults: caseFaults(one, own, decisions) };
  });
}

/** A programme and all that it stands back for, directly or by others: nothing else bears on its outcome. */
export function withRivals(rules: RuleSet, programme: Programme): Programme[] {
  const all = new Map([[programme.id, programme]]);
  for (const one of all.values())
    for (const { programme: id } of one.yields_to) {
      const rival = rules.programmes.find((other) => other.id === id);
      if (rival) all.set(id, rival);
    }
  return [...all.values()];
}

const keyOf = (group: Group): string => `${group.term} ${JSON.stringify(group.facts)}`;

function caseFaults(one: Case, groups: readonly Group[], decisions: CaseRun['decisions']): string[] {
  const first = decisions[0]!.decision;
  const outcome = first?.outcome ?? 'not in force';
  const total = groups.reduce(
    (sum, group, no) => sum + group.children * (decisions[no]!.decision?.amount_fen ?? 0),
    0,
  );
  const wrong = (what: string, wanted: unknown, found: unknown) => `${what} ${found}, not ${wanted}`;
  const others = decisions.filter(({ decision }) => decision?.outcome !== one.expect);
  return [
    ...(outcome === one.expect ? [] : [wrong('outcome', one.expect, outcome)]),
    ...(outcome === one.expect && others.length > 0
      ? [wrong('outcome of a group', one.expect, 'other')]
      : []),
    ...(one.yuan === undefined || first?.amount_fen === Math.round(one.yuan * 100)
      ? []
      : [wrong('fen', Math.round(one.yuan * 100), first?.amount_fen)]),
    ...(one.total_yuan === undefined || total === Math.round(one.total_yuan * 100)
      ? []
      : [wrong('fen together', Math.round(one.total_yuan * 100), total)]),
  ];
}

/** Cases that fail, and conditions that no case shows on both sides. */
export async function casesFaults(
  batch: Batch,
  rules: RuleSet,
  programme: Programme,
  file: CasesFile,
): Promise<RuleFault[]> {
  const runs = await runCases(batch, rules, programme, file);
  const failing = runs.flatMap((run, no) =>
    run.faults.map((message) => ({
      programme: programme.id,
      place: `cases.yaml.cases.${no}`,
      code: 'case-fails',
      detail: { name: run.name, message },
    })),
  );
  return [...failing, ...oneSided(programme, runs)];
}

/** Every condition wants a child on either side of it. */
export function oneSided(programme: Programme, runs: readonly CaseRun[]): RuleFault[] {
  const conditions = alternatives(programme).flat();
  return conditions.flatMap((condition, no) => {
    const { kind, args } = meant(condition);
    const states = new Set(
      runs
        .flatMap((run) => run.decisions)
        .flatMap(({ term, decision }) => stateIn(programme, condition, term, decision)),
    );
    const other = kind.cannotFail?.(args) ? 'unknown' : 'not';
    return (['held', other] as const)
      .filter((side) => !states.has(side))
      .map((side) => ({
        programme: programme.id,
        place: `tests (${no + 1})`,
        code: 'one-sided',
        detail: { test: `${condition.test} ${condition.from}`, side },
      }));
  });
}

function stateIn(
  programme: Programme,
  condition: ReturnType<typeof alternatives>[number][number],
  term: TermCode,
  decision: AidDecision | undefined,
): string[] {
  if (!decision) return [];
  const inForce = alternatives(programme)
    .flat()
    .filter((one) => holdsIn(one, term));
  const place = inForce.indexOf(condition);
  const state = place < 0 ? undefined : decision.grounds[place]?.state;
  return state ? [state] : [];
}
