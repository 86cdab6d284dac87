// npm run check: format, types, lint, architecture, SQL, budgets, words of the page, rules. All are run, all faults are told.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lintImports } from './imports.mjs';
import { lintSizes } from './sizes.mjs';
import { lintSql } from './sql.mjs';
import { lintWords } from './words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name, path) => [process.execPath, [`${root}node_modules/${path ?? `${name}/bin/${name}`}`]];

function command(name, [program, first], rest) {
  const result = spawnSync(program, [...first, ...rest], { cwd: root, encoding: 'utf8' });
  return { name, faults: result.status === 0 ? [] : [`${result.stdout}${result.stderr}`.trim()] };
}

const sizes = lintSizes(root);
const results = [
  command('format and lint', bin('biome', '@biomejs/biome/bin/biome'), ['check', '.']),
  command('types', bin('tsc', 'typescript/bin/tsc'), ['-p', '.']),
  { name: 'architecture', faults: await lintImports(root) },
  { name: 'SQL', faults: lintSql(root) },
  { name: 'budgets', faults: sizes.stop },
  { name: 'words', faults: lintWords(root) },
  command('rules', [process.execPath, []], ['--import', 'tsx', 'checks/rules.ts']),
];
for (const warning of sizes.warn) console.log(`warning  ${warning}`);
for (const { name, faults } of results) {
  console.log(`${faults.length === 0 ? 'ok     ' : 'FAILED '}  ${name}`);
  for (const fault of faults) console.log(fault);
}
process.exit(results.some((result) => result.faults.length > 0) ? 1 : 0);
