import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modules } from '../../architecture.mjs';

const ROOT = join(import.meta.dirname, '../..');

const filesOf = (folder: string, ends: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ends.test(file))
    .map((file) => join(folder, file));
const others = () =>
  [...filesOf('src', /\.(ts|sql)$/), ...filesOf('apps', /\.ts$/)].filter(
    (file) => !file.startsWith('src/warning/'),
  );
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** What whoever loads a run may do with warnings: lay, follow, forget. None of it gives a warning back. */
const LAYING = [
  'layWarningRun',
  'followWarnings',
  'forgetWarningRuns',
  'judgeAnew',
  'judgeWhereDue',
  'layWarningDemonstration',
  'readExclusion',
  'readWarningModel',
];
const TYPES = ['ChildFacts', 'ChildState', 'RunPupil', 'RunOfPupils', 'WARNING_ERRORS', 'WARNING_STATUS'];

test('no module stands on warnings but the one that lays a run, and that takes nothing from them', () => {
  expect(modules.filter(({ uses }) => uses.includes('warning')).map(({ name }) => name)).toEqual(['reports']);
  for (const file of others())
    for (const [, names] of read(file).matchAll(
      /import (?:type )?\{([^}]*)\} from '[./]*\/warning\/index\.ts'/g,
    )) {
      const taken = names!
        .split(',')
        .map((name) => name.trim().replace(/^type /, ''))
        .filter(Boolean);
      expect({ file, taken: taken.filter((name) => ![...LAYING, ...TYPES].includes(name)) }).toEqual({
        file,
        taken: [],
      });
    }
});

test('no statement of another module reads a table of warnings', () => {
  const readers = others().filter((file) => /\b(from|join|into|update)\s+warning\./i.test(read(file)));
  expect(readers).toEqual([]);
  const migrations = filesOf('db/migrations', /\.sql$/).filter((file) => !file.includes('__warning__'));
  expect(
    migrations.filter((file) =>
      /\bwarning\.(standing|judgement|outcome|run_child|place_count)\b/.test(read(file)),
    ),
  ).toEqual([]);
});

test('nothing is sent to warnings: its routes only read', () => {
  const routes = read('src/warning/routes.ts');
  expect(routes).toContain("method: 'GET'");
  expect(routes).not.toMatch(/'(POST|PUT|DELETE|PATCH)'/);
});
