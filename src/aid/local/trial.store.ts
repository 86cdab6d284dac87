import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TermCode } from '../../kernel/index.ts';
import { type Batch, openBatch } from '../../platform/index.ts';
import { type Compiled, compile } from '../compile.ts';
import { FACTS_COLUMNS_SQL } from '../decide.queries.ts';
import { digitsOf } from '../decision.ts';
import { FACT_COLUMNS } from '../facts.ts';
import type { CompiledProgramme } from '../judged.ts';
import type { Programme } from '../programme/programme.ts';
import type { RuleSet } from '../programme/rule-set.ts';
import { withLocal } from './check.ts';
import { type TrialChild, type TrialCounts, trialTermOf } from './trial.ts';

/** Children of a run as a trial finds them, and the law beside which a programme is tried. */
export type TrialAsked = {
  /** Folder of the run's results. */
  readonly folder: string;
  readonly runTerm: TermCode;
  /** Children whom the one who tries may see. */
  readonly persons: readonly string[];
  readonly rules: RuleSet;
};

/** What a trial found. */
export type TrialFound = {
  readonly term: TermCode;
  readonly ruleHash: string;
  readonly counts: TrialCounts;
  readonly children: readonly TrialChild[];
};

type Row = {
  readonly person_id: string;
  readonly own: boolean | null;
  readonly own_fen: number | null;
  readonly grounds: number;
  readonly before_fen: number;
  readonly after_fen: number;
};

/** Tries a programme on the children of a run: the same select as the county's, once without it and once with it. */
export async function tryProgramme(asked: TrialAsked, programme: Programme): Promise<TrialFound> {
  const term = trialTermOf(programme, asked.runTerm);
  const before = compile(asked.rules, term);
  const after = compile(withLocal(asked.rules, [programme]), term);
  const own = after.programmes.find((one) => one.programme.id === programme.id);
  const batch = await openBatch(':memory:', { threads: 1, memory: '1GB' });
  try {
    await layChildren(batch, asked);
    const rows = own ? await batch.rows<Row>(comparedSql(before, after, own)) : [];
    const children = own ? rows.flatMap((row) => childrenOf(row, own)) : [];
    return { term, ruleHash: before.hash, counts: countsOf(rows, children), children };
  } finally {
    batch.close();
  }
}

async function layChildren(batch: Batch, { folder, persons }: TrialAsked): Promise<void> {
  const [facts, people] = ['aid.facts', 'linkage.person'].map((name) =>
    join(folder, 'store', `${name}.parquet`),
  );
  await batch.run('create table visible (person_id varchar)');
  const appender = await batch.connection.createAppender('visible');
  for (const person of persons) {
    appender.appendVarchar(person);
    appender.endRow();
  }
  appender.closeSync();
  await batch.run(`create table facts (person_id varchar, ${FACTS_COLUMNS_SQL})`);
  if (!existsSync(facts!) || !existsSync(people!)) return;
  const columns = FACT_COLUMNS.map((column) => `f.${column}`).join(', ');
  await batch.run(
    `insert into facts select p.person_id, f.person_no, ${columns}
     from read_parquet('${quoted(facts!)}') as f
     join read_parquet('${quoted(people!)}') as p on p.person_no = f.person_no
     join visible as v on v.person_id = p.person_id`,
  );
}

const quoted = (path: string): string => path.replaceAll("'", "''");

/** What is had of a term, loans aside. */
const sumSql = (compiled: Compiled): string =>
  compiled.programmes
    .filter(({ programme }) => programme.amount.given_as !== 'loan')
    .map(({ no }) => `coalesce(a${no}, 0)`)
    .join(' + ') || '0';

function comparedSql(before: Compiled, after: Compiled, own: CompiledProgramme): string {
  const of = (compiled: Compiled, name: string): string =>
    compiled.programmes.length > 0
      ? `(select * from (${compiled.select('facts')}) as d) as ${name}`
      : `(select person_no from facts) as ${name}`;
  const prefixed = (sql: string, name: string): string => sql.replaceAll(/\b([aeg]\d+)\b/g, `${name}.$1`);
  return `select f.person_id, n.e${own.no} as own, n.a${own.no} as own_fen, n.g${own.no} as grounds,
      cast(${prefixed(sumSql(before), 'o')} as bigint) as before_fen,
      cast(${prefixed(sumSql(after), 'n')} as bigint) as after_fen
    from facts as f join ${of(after, 'n')} on n.person_no = f.person_no
    join ${of(before, 'o')} on o.person_no = f.person_no order by f.person_id`;
}

/** Groups of conditions that are not met: of alternatives all must fail. */
function failing(row: Row, own: CompiledProgramme): number[] {
  const digits = digitsOf(row.grounds, own.judged.length);
  const groups = new Map<string, number[]>();
  own.judged.forEach((judged, place) => {
    const key = judged.what === 'condition' ? `c${judged.group}` : `${judged.what}${place}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  return [...groups.values()]
    .filter((places) => places.every((place) => digits[place] === 0))
    .map(([first]) => first!);
}

function childrenOf(row: Row, own: CompiledProgramme): TrialChild[] {
  const { person_id: personId, before_fen, after_fen } = row;
  const child = (kind: TrialChild['kind'], groundNo: number | null = null): TrialChild => ({
    ...{ personId, kind, groundNo, beforeFen: Number(before_fen), afterFen: Number(after_fen) },
  });
  const missed = row.own === false ? failing(row, own) : [];
  return [
    ...(row.own ? [child('entitled')] : []),
    ...(Number(after_fen) > Number(before_fen) ? [child('gains')] : []),
    ...(Number(after_fen) < Number(before_fen) ? [child('loses')] : []),
    ...(missed.length === 1 ? [child('left-out', missed[0]!)] : []),
    ...(row.own === null ? [child('undetermined')] : []),
  ];
}

function countsOf(rows: readonly Row[], children: readonly TrialChild[]): TrialCounts {
  const of = (kind: TrialChild['kind']): number => children.filter((one) => one.kind === kind).length;
  const sum = (fen: (row: Row) => number | null): number =>
    rows.reduce((total, row) => total + Number(fen(row) ?? 0), 0);
  const by = new Map<number, number>();
  for (const { kind, groundNo } of children)
    if (kind === 'left-out') by.set(groundNo!, (by.get(groundNo!) ?? 0) + 1);
  return {
    ...{ children: rows.length, entitled: of('entitled'), gains: of('gains'), loses: of('loses') },
    ...{ undetermined: of('undetermined'), leftOut: of('left-out') },
    costFen: sum((row) => row.own_fen),
    refused: rows.filter((row) => row.own === false).length,
    leftOutBy: [...by].sort(([a], [b]) => a - b).map(([groundNo, count]) => ({ groundNo, children: count })),
    beforeFen: sum((row) => row.before_fen),
    afterFen: sum((row) => row.after_fen),
  };
}
