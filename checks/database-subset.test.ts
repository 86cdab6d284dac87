import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What came to PostgreSQL after 9.6, as it is written. */
const LATER: Readonly<Record<string, RegExp>> = {
  'generated … as identity': /generated (always|by default) as identity/i,
  security_invoker: /security_invoker *=/i,
  'as materialized': /\bas (not )?materialized\b/i,
  'stored columns': /\) stored\b/i,
  partitions: /\bpartition (by|of) (range|list|hash)\b|\bpartition of\b/i,
  merge: /\bmerge into\b/i,
  'JSON paths': /jsonb_path_|@\?|json_table/i,
  gen_random_uuid: /gen_random_uuid/i,
  procedures: /create (or replace )?procedure|^\s*call \w+\.\w+\(/im,
  'execute function': /execute function/i,
  'covering indexes': /create (unique )?index[^;]*\binclude \(/i,
  'nulls not distinct': /nulls not distinct/i,
  'sha256, starts_with, date_bin, regexp_like':
    /\b(sha256|date_bin|regexp_like|regexp_count|string_to_table|num_nulls)\(/i,
  'transaction numbers': /pg_current_(xact_id|snapshot)|pg_visible_in_snapshot|xid8/i,
  'multiranges, any_value': /multirange|range_agg|any_value\(/i,
};

/** The SQL that PostgreSQL is given: migrations, and what modules ask. Comments and TypeScript around it do not count. */
function* statements(): Generator<readonly [file: string, sql: string]> {
  for (const name of readdirSync(join(root, 'db/migrations')))
    yield [name, readFileSync(join(root, 'db/migrations', name), 'utf8').replace(/--.*$/gm, '')];
  for (const name of readdirSync(join(root, 'src'), { recursive: true }) as string[])
    if (name.endsWith('.queries.ts'))
      yield [
        name,
        [...readFileSync(join(root, 'src', name), 'utf8').matchAll(/`[^`]*`|'[^'\n]*'/g)].join('\n'),
      ];
}

test('whatever PostgreSQL 9.6 does not have stands in the documents with what to do without it', () => {
  const used = new Map<string, string>();
  let files = 0;
  for (const [file, sql] of statements()) {
    files += 1;
    for (const [feature, pattern] of Object.entries(LATER))
      if (pattern.test(sql) && !used.has(feature)) used.set(feature, file);
  }
  expect(files).toBeGreaterThan(100);
  const text = readFileSync(join(root, 'docs/how-to/office-database.md'), 'utf8');
  const told = [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, feature]) => feature!);
  expect(Object.fromEntries(used)).toEqual(
    Object.fromEntries(told.map((feature) => [feature, expect.any(String)])),
  );
});
