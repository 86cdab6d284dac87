import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Compiled } from '../../src/aid/compile.ts';
import type { Facts } from '../../src/aid/facts.ts';

/** A condition in neutral form, from which each engine's own is made. */
type Plain =
  | { readonly all: readonly Plain[] }
  | { readonly any: readonly Plain[] }
  | { readonly fact: string; readonly op: 'is' | 'in' | 'least' | 'most'; readonly value: unknown };

const is = (fact: string, value: unknown): Plain => ({ fact, op: 'is', value });

/** Arguments of the kinds that the twelve programmes use. */
type Args = {
  readonly stages: string[];
  readonly first: number;
  readonly last: number;
  readonly boards: boolean;
  readonly of: string[];
  readonly rural: string[];
  readonly levels: string[];
  readonly kinds: string[];
  readonly places: readonly { readonly code: string }[];
  readonly pilot: readonly { readonly code: string }[];
};

function plainOf(test: string, args: Args): Plain {
  const counties = (places: readonly { code: string }[]): Plain => ({
    fact: 'school_county',
    op: 'in',
    value: places.map(({ code }) => Number(code)),
  });
  switch (test) {
    case 'enrolled-at-stage':
      return { all: [is('is_enrolled', true), { fact: 'stage', op: 'in', value: args.stages }] };
    case 'grade-between':
      return {
        all: [
          { fact: 'grade', op: 'least', value: args.first },
          { fact: 'grade', op: 'most', value: args.last },
        ],
      };
    case 'boards':
      return is('boards', args.boards);
    case 'any-hardship':
      return {
        any: args.of.map((one) => {
          if (args.rural.includes(one)) return { all: [is(one, true), is('hukou_kind', 'rural')] };
          return one === 'monitored'
            ? { all: [is('monitored', true), is('is_risk_gone', false)] }
            : is(one, true);
        }),
      };
    case 'determination-level':
      return { fact: 'level', op: 'in', value: args.levels };
    case 'rural-hukou':
      return is('hukou_kind', 'rural');
    case 'agricultural-major':
      return is('is_agricultural_major', true);
    case 'school-kind':
      return { fact: 'school_kind', op: 'in', value: args.kinds };
    case 'in-division':
      return counties(args.places);
    case 'pilot-county':
      return counties(args.pilot);
    case 'chosen-by-school':
      return is('chosen_for_quota', true);
    default:
      throw new Error(`no translation of ${test}`);
  }
}

/** What must hold for each programme, exclusions aside: the engines know none. */
const programmesOf = (compiled: Compiled): { id: string; when: Plain }[] =>
  compiled.programmes.map(({ programme, judged }) => {
    const groups = new Map<number, Plain[]>();
    for (const one of judged)
      if (one.what === 'condition')
        groups.set(one.group, [
          ...(groups.get(one.group) ?? []),
          plainOf(one.condition.test, one.args as Args),
        ]);
    return { id: programme.id, when: { all: [...groups.values()].map((any) => ({ any })) } };
  });

/** Loads an engine from a folder of its own outside the repository; undefined where the registry is out of reach. */
function load<T>(name: string, version: string): T | undefined {
  const folder = join(tmpdir(), 'fuzhi-bench-engines', name.replace('/', '-'));
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{}');
    if (!existsSync(join(folder, 'node_modules', name)))
      execFileSync('npm', ['install', '--no-audit', '--no-fund', `${name}@${version}`], {
        cwd: folder,
        stdio: 'ignore',
        timeout: 90_000,
      });
    return createRequire(join(folder, 'x.js'))(name) as T;
  } catch {
    return undefined;
  }
}

/** Entitlements found by an engine among the students; undefined where it could not be had. */
export type Contender = {
  readonly name: string;
  readonly count: (students: readonly Facts[]) => Promise<number>;
};

export function jsonRulesEngine(compiled: Compiled): Contender | undefined {
  type Engine = {
    addRule(rule: object): void;
    run(facts: object): Promise<{ events: unknown[] }>;
  };
  const loaded = load<{ Engine: new (rules: [], options: object) => Engine }>('json-rules-engine', '7.3.1');
  if (!loaded) return undefined;
  const operators = { is: 'equal', in: 'in', least: 'greaterThanInclusive', most: 'lessThanInclusive' };
  const condition = (plain: Plain): object =>
    'all' in plain
      ? { all: plain.all.map(condition) }
      : 'any' in plain
        ? { any: plain.any.map(condition) }
        : { fact: plain.fact, operator: operators[plain.op], value: plain.value };
  const engine = new loaded.Engine([], { allowUndefinedFacts: true });
  for (const { id, when } of programmesOf(compiled))
    engine.addRule({ conditions: condition(when), event: { type: id } });
  return {
    name: 'json-rules-engine 7.3.1',
    count: async (students) => {
      let found = 0;
      for (const facts of students) found += (await engine.run(facts)).events.length;
      return found;
    },
  };
}

export function zenEngine(compiled: Compiled): Contender | undefined {
  type Decision = { evaluate(input: object): Promise<{ result: Record<string, boolean> }> };
  const loaded = load<{ ZenEngine: new () => { createDecision(content: unknown): Decision } }>(
    '@gorules/zen-engine',
    '0.54.0',
  );
  if (!loaded) return undefined;
  const operators = { is: '==', in: 'in', least: '>=', most: '<=' };
  const expression = (plain: Plain): string =>
    'all' in plain
      ? `(${plain.all.map(expression).join(' and ')})`
      : 'any' in plain
        ? `(${plain.any.map(expression).join(' or ')})`
        : `${plain.fact} ${operators[plain.op]} ${JSON.stringify(plain.value)}`;
  const expressions = programmesOf(compiled).map(({ id, when }, no) => ({
    id: `x${no}`,
    key: id.replaceAll('-', '_'),
    value: expression(when),
  }));
  const node = (id: string, type: string, content?: object) => ({
    id,
    name: id,
    type,
    content,
    position: { x: 0, y: 0 },
  });
  const decision = new loaded.ZenEngine().createDecision(
    Buffer.from(
      JSON.stringify({
        nodes: [
          node('in', 'inputNode'),
          node('law', 'expressionNode', { expressions }),
          node('out', 'outputNode'),
        ],
        edges: [
          { id: 'a', sourceId: 'in', targetId: 'law', type: 'edge' },
          { id: 'b', sourceId: 'law', targetId: 'out', type: 'edge' },
        ],
      }),
    ),
  );
  return {
    name: '@gorules/zen-engine 0.54.0',
    count: async (students) => {
      let found = 0;
      for (let at = 0; at < students.length; at += 64) {
        const part = await Promise.all(students.slice(at, at + 64).map((facts) => decision.evaluate(facts)));
        for (const { result } of part) found += Object.values(result).filter(Boolean).length;
      }
      return found;
    },
  };
}
