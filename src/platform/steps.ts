import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBValue } from '@duckdb/node-api';
import { invariant } from '../kernel/index.ts';
import type { Batch } from './batch.ts';

/**
 * One relation made by one plain select. A `step` becomes a table, a `view` a view that other modules may read.
 * File name = relation made, schema = module, first line = the grain (`-- One row per …`).
 */
export type Step = {
  readonly module: string;
  readonly relation: string;
  readonly kind: 'step' | 'view';
  readonly path: string;
  readonly sql: string;
  readonly reads: readonly string[];
  readonly parameters: readonly string[];
};

/** SQL without comments and string literals, so that names in them do not count. */
export const bareSql = (sql: string): string =>
  sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, "''");

/** Relations a select reads: `from`/`join` followed by `schema.relation`. */
export function relationsRead(sql: string): string[] {
  const found = bareSql(sql).matchAll(/\b(?:from|join)\s+([a-z_]+\.[a-z0-9_]+)/gi);
  return [...new Set([...found].map((match) => match[1]!.toLowerCase()))];
}

/** Reads a module's `sql/steps` and `sql/views`. `root` is the folder that holds the modules. */
export function readSteps(root: string, module: string): Step[] {
  return (['step', 'view'] as const).flatMap((kind) => {
    const folder = join(root, module, 'sql', `${kind}s`);
    return sqlFiles(folder).map((file) => {
      const path = join(folder, file);
      const sql = readFileSync(path, 'utf8').trim().replace(/;$/, '');
      const parameters = [...new Set([...bareSql(sql).matchAll(/\$([a-z_]+)/g)].map((match) => match[1]!))];
      return {
        module,
        relation: `${module}.${file.slice(0, -4)}`,
        kind,
        path,
        sql,
        reads: relationsRead(sql),
        parameters,
      };
    });
  });
}

function sqlFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .sort();
  } catch {
    return [];
  }
}

/** Puts steps into the order that their SQL asks for; ties by name, so that the order is always the same. */
export function orderSteps(steps: readonly Step[]): Step[] {
  const byName = new Map(
    [...steps].sort((a, b) => (a.relation < b.relation ? -1 : 1)).map((s) => [s.relation, s]),
  );
  const ordered: Step[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (step: Step): void => {
    if (state.get(step.relation) === 'done') return;
    invariant(state.get(step.relation) !== 'open', `SQL steps form a cycle at ${step.relation}`);
    state.set(step.relation, 'open');
    for (const name of step.reads) {
      const needed = byName.get(name);
      if (needed) visit(needed);
    }
    state.set(step.relation, 'done');
    ordered.push(step);
  };
  for (const step of byName.values()) visit(step);
  return ordered;
}

/**
 * Makes the relations in order. Only the parameters that a step names are bound.
 * Relations that no step makes (tables laid by TypeScript) must stand before.
 */
export async function runSteps(
  batch: Batch,
  steps: readonly Step[],
  parameters: Readonly<Record<string, DuckDBValue>> = {},
): Promise<void> {
  for (const module of new Set(steps.map((step) => step.module))) {
    await batch.run(`create schema if not exists ${module}`);
  }
  for (const step of orderSteps(steps)) {
    const kind = step.kind === 'view' ? 'view' : 'table';
    const bound = Object.fromEntries(
      step.parameters.map((name) => {
        invariant(name in parameters, `step ${step.relation} wants the parameter $${name}`);
        return [name, parameters[name]!];
      }),
    );
    await batch.run(`create or replace ${kind} ${step.relation} as\n${step.sql}`, bound);
  }
}

/**
 * Lets go of the tables of a module that none of its views reads. Others read only the views, so nobody misses them, and
 * an engine at its bound of memory does not write them to disk to make room.
 */
export async function releaseTables(batch: Batch, root: string, module: string): Promise<void> {
  const views = readSteps(root, module).filter((step) => step.kind === 'view');
  const kept = new Set(views.flatMap((view) => view.reads));
  const tables = await batch.rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = $module and table_type = 'BASE TABLE' order by table_name`,
    { module },
  );
  for (const { name } of tables)
    if (!kept.has(`${module}.${name}`)) await batch.run(`drop table ${module}."${name}"`);
}
