// The budgets of architecture.mjs: lines of a file, lines of a function. Over "stop" fails, over "warn" is told.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { budgets } from '../architecture.mjs';

function* sources(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* sources(path);
    else if (/\.(ts|tsx|mjs)$/.test(entry.name) && !/\.(test|generated)\.\w+$/.test(entry.name)) yield path;
  }
}

function longFunctions(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const line = (position) => file.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const lines = line(node.end) - line(node.getStart()) + 1;
      if (lines > budgets.functionWarn)
        found.push({ name: node.name?.getText() ?? '(function)', at: line(node.getStart()), lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What is over a budget: `stop` fails the check, `warn` is only told. */
export function lintSizes(root, folders = ['src', 'apps', 'web/src']) {
  const stop = [];
  const warn = [];
  for (const folder of folders) {
    for (const path of sources(join(root, folder))) {
      const name = relative(root, path);
      const text = readFileSync(path, 'utf8');
      const lines = text.split('\n').length - 1;
      if (lines > budgets.fileWarn) (lines > budgets.fileStop ? stop : warn).push(`${name}: ${lines} lines`);
      // a suite is what stands between the braces of a `describe`: one function of tests
      if (/\.suite\.ts$/.test(path)) continue;
      for (const fn of longFunctions(path, text)) {
        const page = /\.tsx$/.test(path);
        (fn.lines > budgets.functionStop && !page ? stop : warn).push(
          `${name}:${fn.at} ${fn.name}: ${fn.lines} lines`,
        );
      }
    }
  }
  return { stop, warn };
}
