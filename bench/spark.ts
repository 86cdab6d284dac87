/**
 * The flow's SQL steps on Apache Spark: a made county is run here, each step's and view's inputs and rows are kept as Parquet, and
 * Spark runs the same file over the same inputs. Gate: every one runs there and gives the same rows.
 * npm run bench -- spark [PERSONS [RELATION …]]
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DuckDBValue } from '@duckdb/node-api';
import { assessAid } from '../src/aid/index.ts';
import { makeDemo } from '../src/demo/index.ts';
import { assessEnrolment } from '../src/enrolment/index.ts';
import { takeIn } from '../src/intake/index.ts';
import { linkRows } from '../src/linkage/index.ts';
import { type Batch, openBatch, readSteps, relationsRead } from '../src/platform/index.ts';

const ON = '2026-09-01';
const SOURCES = join(import.meta.dirname, '../src');
const MODEL = join(import.meta.dirname, '../rules/linkage/county.yaml');
/** Where Spark is kept for the benchmark; never part of the product. */
const HOME = process.env.FUZHI_SPARK ?? join(tmpdir(), 'fuzhi-spark');
const PYTHON = join(HOME, 'bin/python');

/** Installs Spark 4 into an environment of its own, where Python's registry can be reached; it needs Java 17. */
function findSpark(): boolean {
  if (spawnSync('java', ['-version']).status !== 0) return false;
  if (existsSync(PYTHON)) return true;
  if (spawnSync('python3', ['-m', 'venv', HOME], { stdio: 'inherit' }).status !== 0) return false;
  return (
    spawnSync(PYTHON, ['-m', 'pip', 'install', '-q', 'pyspark==4.0.1'], { stdio: 'inherit' }).status === 0
  );
}

/** A step as it was run: over which rows, with which parameters, and the rows that it gave. */
type Kept = {
  readonly relation: string;
  readonly sql: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly output: string;
  readonly parameters: Readonly<Record<string, DuckDBValue>>;
};

const STEP = /^create or replace (?:table|view) (\w+\.\w+) as\n([\s\S]*)$/;

/** The engine, keeping each step of the modules' files that passes through it. */
function keeping(batch: Batch, folder: string, kept: Kept[]): Batch {
  const files = new Map(
    ['linkage', 'enrolment', 'aid']
      .flatMap((module) => readSteps(SOURCES, module))
      .map((step) => [step.relation, step.sql] as const),
  );
  const keep = async (relation: string, name: string): Promise<string> => {
    const path = join(folder, `${name}.parquet`);
    await batch.run(`copy (select * from ${relation}) to '${path}' (format parquet)`);
    return path;
  };
  const run: Batch['run'] = async (sql, parameters = {}) => {
    const [, relation, select] = STEP.exec(sql) ?? [];
    if (relation === undefined || files.get(relation) !== select) return await batch.run(sql, parameters);
    const place = `${kept.length}.${relation}`;
    const inputs: Record<string, string> = {};
    for (const read of relationsRead(select!)) inputs[read] = await keep(read, `${place}.${read}`);
    await batch.run(sql, parameters);
    const output = await keep(relation, place);
    kept.push({ relation, sql: select!, inputs, output, parameters });
  };
  return { ...batch, run };
}

/** Runs a made county up to the two lists; gives what each step was asked and what it gave. */
async function keepSteps(folder: string, persons: number): Promise<Kept[]> {
  const county = join(folder, 'county');
  await makeDemo({ county: '431321', persons, seed: 7, out: county, on: ON });
  const plain = await openBatch(':memory:', { directory: folder });
  const kept: Kept[] = [];
  const batch = keeping(plain, folder, kept);
  await takeIn(batch, county, { scratch: folder, on: ON });
  await linkRows(batch, { rules: MODEL });
  await assessEnrolment(batch, { on: ON });
  await assessAid(batch, { on: ON });
  plain.close();
  return kept;
}

type Told = {
  readonly relation: string;
  readonly rows?: number;
  readonly lost?: number;
  readonly more?: number;
  readonly error?: string;
  readonly example?: readonly string[];
};

const isSame = ({ error, lost, more }: Told): boolean => error === undefined && lost === 0 && more === 0;

/** Runs the benchmark; false where a step does not run on Spark or gives other rows. */
export async function run([persons = '4000', ...wanted]: string[]): Promise<boolean> {
  if (!findSpark()) {
    console.log('Spark could not be installed, or there is no Java 17');
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-spark-run-'));
  try {
    const all = await keepSteps(folder, Number(persons));
    const kept = all.filter(({ relation }) => wanted.length === 0 || wanted.includes(relation));
    writeFileSync(join(folder, 'steps.json'), JSON.stringify(kept));
    const child = spawn(PYTHON, [join(import.meta.dirname, 'spark/step.py'), folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const told: Told[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const step = JSON.parse(line) as Told;
      told.push(step);
      if (!isSame(step)) console.log(step);
    }
    const same = told.filter(isSame);
    const rows = same.reduce((sum, step) => sum + (step.rows ?? 0), 0);
    console.log(
      `${same.length} of ${kept.length} steps and views give the same rows on Spark (${rows} rows compared)`,
    );
    return same.length === kept.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
