// The SQL lint: a step reads its own module's relations and the published views of modules that it may use, nothing
// else; it states its grain; it is one plain select in the portable core (DuckDB, PostgreSQL, Apache Spark).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { modules as house } from '../architecture.mjs';

/** What other engines do not have; the portable core does without. */
const NOT_PORTABLE = [
  [
    /\blevenshtein\b|\bjaro_winkler\w*\b|\bjaccard\b|\bdamerau_levenshtein\b/i,
    'a string distance of the engine',
  ],
  [/\bqualify\b/i, 'qualify'],
  [/\bvarchar\b(?!\s*\()/i, 'varchar without a length (Spark wants one)'],
  [/\bexclude\s*\(/i, 'select * exclude'],
  [/\blist_\w+\s*\(|\bstruct_pack\b|\bunnest\b/i, 'lists and structs'],
  [/\bread_(csv|parquet|json)\w*\s*\(/i, 'reading files'],
  [/\bpivot\b|\basof\s+join\b/i, 'pivot, asof join'],
  [/\b(random|now|current_timestamp|current_date|uuid)\b/i, 'time and chance'],
];

const bare = (sql) =>
  sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, "''");

const sqlFiles = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .sort()
    : [];

/** The views that each module publishes. */
function published(root, modules) {
  return new Map(
    modules.map(({ name }) => [
      name,
      new Set(sqlFiles(join(root, 'src', name, 'sql/views')).map((file) => file.slice(0, -4))),
    ]),
  );
}

function lintFile(path, module, views, names) {
  const sql = readFileSync(path, 'utf8');
  const text = bare(sql);
  const faults = [];
  if (!/^-- One row (per|for) /.test(sql))
    faults.push('the first line must state the grain: -- One row per …');
  if (!/^\s*(select|with)\b/i.test(text)) faults.push('one plain select (or with … select) wanted');
  if (/;\s*\S/.test(text)) faults.push('more than one statement');
  for (const [pattern, what] of NOT_PORTABLE)
    if (pattern.test(text)) faults.push(`not in the portable core: ${what}`);
  for (const [, owner, relation] of text.matchAll(/\b(?:from|join)\s+([a-z_]+)\.([a-z0-9_]+)/gi)) {
    // Spark knows a relation of a module by another name: whoever means one of its columns gives it a short name
    if (
      new RegExp(`(?<![.\\w])${relation}\\.`).test(text) &&
      !new RegExp(`\\bas\\s+${relation}\\b`).test(text)
    )
      faults.push(`names columns by ${relation}. without \`as\``);
    if (owner === module.name) continue;
    if (!names.has(owner)) faults.push(`reads ${owner}.${relation}: no such module`);
    else if (!module.uses.includes(owner))
      faults.push(`reads ${owner}.${relation}: ${module.name} may not use ${owner}`);
    else if (!views.get(owner).has(relation))
      faults.push(`reads ${owner}.${relation}: private to ${owner}, not a published view`);
  }
  return faults;
}

/** Lints every step and view below `root`/src; one line a fault, naming the file. */
export function lintSql(root, modules = house) {
  const views = published(root, modules);
  const names = new Set(modules.map((module) => module.name));
  return modules.flatMap((module) =>
    ['steps', 'views'].flatMap((kind) => {
      const folder = join(root, 'src', module.name, 'sql', kind);
      return sqlFiles(folder).flatMap((file) =>
        lintFile(join(folder, file), module, views, names).map(
          (fault) => `${relative(root, join(folder, file))}: ${fault}`,
        ),
      );
    }),
  );
}
