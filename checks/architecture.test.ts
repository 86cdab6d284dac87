import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { modules } from '../architecture.mjs';
import { lintImports } from './imports.mjs';
import { lintSizes } from './sizes.mjs';
import { lintSql } from './sql.mjs';
import { lintWords } from './words.mjs';

const root = new URL('..', import.meta.url).pathname;
const planted: string[] = [];

/** Lays files into a folder of their own, as a developer might who does not know the house. */
function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  planted.push(folder);
  const all = {
    'package.json': '{"type":"module"}',
    'src/kernel/index.ts': 'export type Day = string;\n',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the import lint', () => {
  it('names an upward import, even of a type', async () => {
    const folder = plant({
      'src/aid/index.ts': 'export type Aid = { amount: number };\n',
      'src/intake/index.ts': "import type { Aid } from '../aid/index.ts';\nexport type Row = Aid;\n",
    });
    expect(await lintImports(folder)).toContain(
      'src/intake/index.ts → src/aid/index.ts: intake-uses-only-what-it-may',
    );
  });

  it('names a deep import past index.ts', async () => {
    const folder = plant({
      'src/intake/landed.ts': 'export const row = 1;\n',
      'src/intake/index.ts': "export { row } from './landed.ts';\n",
      'src/linkage/index.ts': "export { row } from '../intake/landed.ts';\n",
    });
    expect(await lintImports(folder)).toEqual([
      'src/linkage/index.ts → src/intake/landed.ts: only-through-the-door',
    ]);
  });

  it('names a pure file that touches the store', async () => {
    const folder = plant({
      'src/aid/entitlement.ts':
        "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n",
      'src/aid/aid.queries.ts':
        "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n",
    });
    const faults = await lintImports(folder);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^src\/aid\/entitlement\.ts → .*fs: pure-files-touch-no-store$/);
  });

  it('names a cycle, of types too', async () => {
    const folder = plant({
      'src/aid/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;\n",
      'src/aid/b.ts': "import type { A } from './a.ts';\nexport type B = A | 2;\n",
    });
    const faults = await lintImports(folder);
    expect(faults).toContain('src/aid/a.ts → src/aid/b.ts: no-cycle');
  });

  it('names an app that reaches past a door', async () => {
    const folder = plant({
      'src/aid/payment.ts': 'export const paid = 1;\n',
      'apps/pipeline.ts': "export { paid } from '../src/aid/payment.ts';\n",
    });
    expect(await lintImports(folder)).toEqual([
      'apps/pipeline.ts → src/aid/payment.ts: apps-only-through-the-door',
    ]);
  });
});

describe('the SQL lint', () => {
  it('names a step that reads the private table of another module', () => {
    const folder = plant({
      'src/linkage/sql/steps/pair.sql': '-- One row per pair.\nselect 1 as x\n',
      'src/enrolment/sql/steps/gap.sql': '-- One row per child.\nselect * from linkage.pair\n',
    });
    expect(lintSql(folder)).toEqual([
      'src/enrolment/sql/steps/gap.sql: reads linkage.pair: private to linkage, not a published view',
    ]);
  });

  it('names a step that looks upward, says no grain, or leaves the portable core', () => {
    const folder = plant({
      'src/aid/sql/views/gap.sql': '-- One row per gap.\nselect 1 as x\n',
      'src/intake/sql/steps/a.sql': '-- One row per child.\nselect * from aid.gap\n',
      'src/intake/sql/steps/b.sql': "select levenshtein('a', 'b') as x\n",
      'src/intake/sql/steps/c.sql': '-- One row per row.\nselect b.x from intake.b where b.x > 0\n',
      'src/intake/sql/steps/d.sql': '-- One row per row.\nselect b.x from intake.b as b where b.x > 0\n',
    });
    expect(lintSql(folder)).toEqual([
      'src/intake/sql/steps/a.sql: reads aid.gap: intake may not use aid',
      'src/intake/sql/steps/b.sql: the first line must state the grain: -- One row per …',
      'src/intake/sql/steps/b.sql: not in the portable core: a string distance of the engine',
      'src/intake/sql/steps/c.sql: names columns by b. without `as`',
    ]);
  });
});

describe('the budgets', () => {
  it('hold in this house', () => {
    expect(lintSizes(root).stop).toEqual([]);
  });

  it('stop a file of 401 lines and a function of 81', () => {
    const long = `export function long() {\n${'  void 0;\n'.repeat(80)}}\n`;
    const folder = plant({
      'src/aid/long.ts': '// x\n'.repeat(401),
      'src/aid/function.ts': long,
      'apps/x.ts': '',
      'web/src/x.ts': '',
    });
    expect(lintSizes(folder).stop).toEqual([
      'src/aid/function.ts:1 long: 82 lines',
      'src/aid/long.ts: 401 lines',
    ]);
  });
});

describe('architecture.mjs', () => {
  it('lets a module use only modules that stand above it', () => {
    const names = modules.map((module) => module.name);
    for (const [place, module] of modules.entries()) {
      for (const used of module.uses)
        expect(names.indexOf(used), `${module.name} uses ${used}`).toBeLessThan(place);
    }
  });
});

describe('the words of the page', () => {
  it('are told where no page says them, templates counted', () => {
    const folder = plant({
      'web/src/app/locale/zh.ts':
        "export const zh = {\n  'menu.find': '查找',\n  'menu.old': '旧',\n  'act.plan.done': '好',\n  'act.plan': '案',\n};\n",
      'web/src/app/Menu.tsx': `say('menu.find'); say(\`act.$\{name}.done\`);\n`,
    });
    expect(lintWords(folder)).toEqual([
      'web/src/app/locale/zh.ts: nothing says menu.old',
      'web/src/app/locale/zh.ts: nothing says act.plan',
    ]);
  });
});

describe('what is written about this house', () => {
  const below = (folder: string, recursive: boolean): string[] =>
    readdirSync(join(root, folder), { recursive, encoding: 'utf8' }).map((name) => join(root, folder, name));
  const folders = ['docs', 'src', 'apps', 'web', 'data'];
  const pages = [...below('', false), ...folders.flatMap((folder) => below(folder, true))].filter((path) =>
    path.endsWith('.md'),
  );

  it('names files, links and decisions that are there', () => {
    const decisions = new Set(readdirSync(join(root, 'docs/decisions')).map((name) => name.slice(0, 4)));
    let count = 0;
    const faults = pages.flatMap((page) => {
      const text = readFileSync(page, 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, path]) =>
        join(dirname(page), path!),
      );
      const named = [
        ...text.matchAll(/`((?:src|apps|web|test|rules|docs|checks|bench)\/[\w./-]+\.\w+)`/g),
      ].map(([, path]) => [join(root, path!), join(dirname(page), path!)].find(existsSync) ?? path!);
      const cited = [...text.matchAll(/decisions?[ /](\d{4})/gi)].map(([, number]) => number!);
      count += links.length + named.length + cited.length;
      return [
        ...[...links, ...named].filter((path) => !existsSync(path)),
        ...cited.filter((number) => !decisions.has(number)),
      ].map((what) => `${page.slice(root.length)}: ${what}`);
    });
    expect(count).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });
});
