// The import lint: architecture.mjs as rules of dependency-cruiser. Types count: an import of a type is an import.
import { cruise } from 'dependency-cruiser';
import { modules as house, storeFiles, storeLibraries } from '../architecture.mjs';

const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The rules that a list of modules amounts to. */
export function importRules(modules) {
  const names = modules.map((module) => module.name);
  const direction = modules.map((module) => ({
    name: `${module.name}-uses-only-what-it-may`,
    comment: `${module.name} may use: ${module.uses.join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: `^src/${module.name}/` },
    to: {
      path: `^src/(${names.filter((n) => n !== module.name && !module.uses.includes(n)).join('|') || '-'})/`,
    },
  }));
  return [
    ...direction,
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'only-through-the-door',
      comment:
        'another module is seen through its index.ts only; apps also compose its routes.ts and commands.ts',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'apps-only-through-the-door',
      severity: 'error',
      from: { path: '^(apps|web|test)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/[^/]+/index\\.ts$', '^src/.+/(routes|commands)\\.ts$'] },
    },
    {
      name: 'nothing-stands-on-apps',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(apps|web|bench|checks)/' },
    },
    {
      name: 'only-tests-stand-on-test',
      comment: 'tests beside the code share what several modules plant (test/)',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|suite)\\.ts$' },
      to: { path: '^test/' },
    },
    {
      name: 'pure-files-touch-no-store',
      comment:
        'only *.queries.ts, *.store.ts, routes.ts, commands.ts and platform reach a database or the file system',
      severity: 'error',
      from: { path: '^src/', pathNot: storeFiles },
      to: {
        path: storeLibraries
          .map((library) => `^(node_modules/)?${escaped(library)}(/|$)`)
          .concat(storeLibraries.filter((l) => l.startsWith('node:')).map((l) => `^${escaped(l.slice(5))}$`)),
      },
    },
  ];
}

/** Runs the lint over a folder laid out like ours; gives one line a fault, naming the file. */
export async function lintImports(root, modules = house) {
  const folders = ['src', 'apps', 'web', 'test', 'bench'];
  const { existsSync } = await import('node:fs');
  const { join } = await import('node:path');
  const result = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: importRules(modules) },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)node_modules/(?!@duckdb|pg)' },
      enhancedResolveOptions: {
        extensions: ['.ts', '.tsx', '.mjs', '.js'],
        exportsFields: ['exports'],
        conditionNames: ['import', 'node'],
      },
    },
  );
  return result.output.summary.violations.map((fault) => `${fault.from} → ${fault.to}: ${fault.rule.name}`);
}
