import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCounty } from '../apps/pipeline.ts';
import { makeDemo } from '../src/demo/index.ts';
import { exactIdList } from './quality/exact-id.ts';
import { compareList, type ListScore, type Miss, personsInReview } from './quality/lists.ts';
import { countPairs, type PairCount, precision, recall } from './quality/pairs.ts';
import { readRecords } from './quality/tables.ts';
import { placeKey, type Rows, readRowsAndLinks } from './quality/truth-and-links.ts';

const ON = '2026-09-01';

/** One county made, run and compared. */
type Case = { county: string; mix: string; seed: number; persons: number };
type Verdict = {
  label: string;
  line: string;
  held: boolean;
  mix: string;
  pairs: ReturnType<typeof countPairs>;
  groups: ReturnType<typeof countPairs>;
  schooling: { scores: ListScore[]; misses: Miss[] };
  aid: { scores: ListScore[]; misses: Miss[] };
};

const share = (value: number): string => value.toFixed(5);
const pad = (text: string | number, width: number): string => String(text).padStart(width);

function printPairs(title: string, total: PairCount, byLabel: Map<string, PairCount>): void {
  console.log(`\n${title.padEnd(30)}      rows  precision  recall   false pairs  missed pairs`);
  const line = (label: string, c: PairCount): void =>
    console.log(
      `${label.padEnd(30)}${pad(c.rows, 10)}  ${share(precision(c))}  ${share(recall(c))}${pad(c.found - c.both, 12)}${pad(c.truth - c.both, 14)}`,
    );
  line('all', total);
  for (const [label, count] of [...byLabel].sort((a, b) => (a[0] < b[0] ? -1 : 1))) line(label, count);
}

function printList(title: string, scores: readonly ListScore[]): void {
  console.log(`\n${title.padEnd(30)}   truth   listed   right  in review  precision  recall  with review`);
  for (const s of scores)
    console.log(
      `${s.kind.padEnd(30)}${pad(s.truth, 8)}${pad(s.listed, 9)}${pad(s.right, 8)}${pad(s.inReview, 11)}  ${share(s.listed ? s.right / s.listed : 1)}  ${share(s.truth ? s.right / s.truth : 1)}  ${share(s.truth ? (s.right + s.inReview) / s.truth : 1)}`,
    );
}

function printMisses(misses: readonly Miss[], most = 40): void {
  const counts = new Map<string, { n: number; like: string }>();
  for (const { what, cause, person } of misses) {
    const key = `${what} ← ${cause}`;
    counts.set(key, { n: (counts.get(key)?.n ?? 0) + 1, like: person });
  }
  for (const [key, { n, like }] of [...counts].sort((a, b) => b[1].n - a[1].n).slice(0, most))
    console.log(`${pad(n, 6)} × ${key}  e.g. ${like}`);
  if (counts.size > most) console.log(`       … and ${counts.size - most} more causes`);
}

const labelsOf = (rows: Rows) => (at: number) =>
  rows.errors[at] ? rows.errors[at]!.split(';') : ['(clean)'];

async function printExactId(rows: Rows, folder: string, out: string): Promise<void> {
  const truth = new Set(readRecords(`${folder}/truth/out-of-school.csv`).map((record) => record.person));
  const listed = await exactIdList(out, ON);
  const names = [...rows.personNo.keys()];
  let wrong = 0;
  for (const { file, sheet, row } of listed) {
    const at = rows.index.get(placeKey(file, sheet, row));
    if (at !== undefined && !truth.has(names[rows.truth[at]!] ?? '')) wrong += 1;
  }
  console.log(
    `\njoining by exact ID alone: ${listed.length} listed as never enrolled, ${wrong} of them not out of school (${((100 * wrong) / Math.max(1, listed.length)).toFixed(1)} %)`,
  );
}

function judge(total: PairCount, reviewShare: number, schooling: ListScore): { line: string; held: boolean } {
  const [p, r] = [precision(total), recall(total)];
  const listP = schooling.listed ? schooling.right / schooling.listed : 1;
  const listR = schooling.truth ? (schooling.right + schooling.inReview) / schooling.truth : 1;
  const held = p >= 0.999 && r >= 0.999 && reviewShare <= 0.01 && listP >= 0.99 && listR >= 0.999;
  const line = `links ${share(p)} / ${share(r)}  review ${(100 * reviewShare).toFixed(3)} %  list ${share(listP)} / ${share(listR)}`;
  return { line, held };
}

async function runCase(one: Case, work: string, keep: boolean): Promise<Verdict> {
  const label = `${one.county} ${one.mix} seed ${one.seed}`;
  const folder = join(work, `${one.county}-${one.mix}-${one.seed}`);
  const out = `${folder}-out`;
  console.log(`\n## ${label}, ${one.persons} persons`);
  // An earlier run's person ids in the folder would be kept: every case starts from nothing.
  for (const path of [folder, out]) rmSync(path, { recursive: true, force: true });
  makeDemo({ ...one, out: folder, on: ON });
  const started = performance.now();
  await runCounty({ folder, on: ON, out, formats: ['csv'] });
  console.log(`run: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const rows = readRowsAndLinks(`${folder}/truth`, out);
  const unlanded = rows.found.reduce((sum, found) => sum + (found < 0 ? 1 : 0), 0);
  if (unlanded > 0) console.log(`rows of persons without a link: ${unlanded}`);
  const byError = countPairs(rows, labelsOf(rows));
  printPairs('pairs by error type', byError.total, byError.byLabel);
  const byGroup = countPairs(rows, (at) => [rows.group[at]!]);
  printPairs('pairs by name group', byGroup.total, byGroup.byLabel);
  const byFile = countPairs(rows, (at) => [rows.file[at]!]);
  printPairs('pairs by file', byFile.total, byFile.byLabel);
  printPairs('all rows, without evidence too', countPairs(rows, () => [], true).total, new Map());
  const review = personsInReview(rows, out);
  const reviewShare = review.rows.size / Math.max(1, rows.count);
  console.log(`\nrows in review: ${review.rows.size} of ${rows.count} (${(100 * reviewShare).toFixed(3)} %)`);
  const schooling = compareList(rows, 'out-of-school', `${folder}/truth`, out);
  printList('out of school', schooling.scores);
  printMisses(schooling.misses);
  const aid = compareList(rows, 'unaided', `${folder}/truth`, out);
  printList('aid', aid.scores);
  printMisses(aid.misses);
  await printExactId(rows, folder, out);
  if (!keep) for (const path of [folder, out]) rmSync(path, { recursive: true, force: true });
  const judged = judge(byError.total, reviewShare, schooling.scores[0]!);
  return { label, mix: one.mix, pairs: byError, groups: byGroup, schooling, aid, ...judged };
}

function addCounts(all: readonly ReturnType<typeof countPairs>[]): ReturnType<typeof countPairs> {
  const total: PairCount = { rows: 0, both: 0, found: 0, truth: 0 };
  const byLabel = new Map<string, PairCount>();
  const add = (into: PairCount, from: PairCount): void => {
    for (const key of ['rows', 'both', 'found', 'truth'] as const) into[key] += from[key];
  };
  for (const one of all) {
    add(total, one.total);
    for (const [label, count] of one.byLabel) {
      if (!byLabel.has(label)) byLabel.set(label, { rows: 0, both: 0, found: 0, truth: 0 });
      add(byLabel.get(label)!, count);
    }
  }
  return { total, byLabel };
}

function addScores(all: readonly ListScore[]): ListScore[] {
  const byKind = new Map<string, ListScore>();
  for (const one of all) {
    const sum = byKind.get(one.kind) ?? { kind: one.kind, truth: 0, listed: 0, right: 0, inReview: 0 };
    for (const key of ['truth', 'listed', 'right', 'inReview'] as const) sum[key] += one[key];
    byKind.set(one.kind, sum);
  }
  return [...byKind.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** All cases of a mix together: one seed of a small county is too few children to judge a list by. */
function printTogether(mix: string, cases: readonly Verdict[]): void {
  console.log(`\n# all ${cases.length} cases of the mix ${mix} together`);
  const pairs = addCounts(cases.map((one) => one.pairs));
  printPairs('pairs by error type', pairs.total, pairs.byLabel);
  const groups = addCounts(cases.map((one) => one.groups));
  printPairs('pairs by name group', groups.total, groups.byLabel);
  for (const list of ['schooling', 'aid'] as const) {
    printList(
      list === 'schooling' ? 'out of school' : 'aid',
      addScores(cases.flatMap((one) => one[list].scores)),
    );
    printMisses(cases.flatMap((one) => one[list].misses));
  }
}

/**
 * `npm run bench -- quality [--seeds 1,2,3,4,5] [--mixes usual,harsh] [--persons 100000] [--counties 431321] [--keep DIR]`:
 * makes counties, runs the flow, compares with the truth; misses by cause.
 */
export async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: '1,2,3,4,5' },
      mixes: { type: 'string', default: 'usual,harsh' },
      persons: { type: 'string', default: '100000' },
      counties: { type: 'string', default: '431321' },
      keep: { type: 'string' },
    },
  });
  const work = values.keep ?? mkdtempSync(join(tmpdir(), 'fuzhi-quality-'));
  const verdicts: Verdict[] = [];
  for (const county of values.counties.split(','))
    for (const mix of values.mixes.split(','))
      for (const seed of values.seeds.split(',').map(Number))
        verdicts.push(await runCase({ county, mix, seed, persons: +values.persons }, work, !!values.keep));
  if (!values.keep) rmSync(work, { recursive: true, force: true });
  for (const mix of new Set(verdicts.map((one) => one.mix)))
    printTogether(
      mix,
      verdicts.filter((one) => one.mix === mix),
    );
  console.log(
    '\n## goals: links ≥ 0.999 / 0.999 where evidence exists, ≤ 1 % of rows in review, list ≥ 0.99 / 0.999 with review',
  );
  for (const { label, line, held } of verdicts)
    console.log(`${held ? 'held  ' : 'missed'}  ${label.padEnd(28)} ${line}`);
  return verdicts.every((one) => one.held);
}
