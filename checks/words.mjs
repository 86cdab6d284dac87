// The lint of the page's words: every key of the locale is said somewhere. A missing one fails the type check.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

function* sources(folder) {
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/(?<!\.generated|\.test)\.tsx?$/.test(entry.name)) yield path;
  }
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the texts of a file may name: whole keys, and those that a template makes (`care.origin.${origin}`). */
function said(path) {
  const keys = [];
  const shapes = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) keys.push(node.text);
    if (ts.isTemplateExpression(node) && /^[a-z][A-Za-z]*\./.test(node.head.text)) {
      const rest = node.templateSpans.map(({ literal }) => `[\\w.-]+${escaped(literal.text)}`).join('');
      shapes.push(new RegExp(`^${escaped(node.head.text)}${rest}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return { keys, shapes };
}

/** One line for every key of the page's Chinese words that no page says. */
export function lintWords(root) {
  const pages = [...sources(join(root, 'web/src'))];
  const locale = (path) => /[\\/]locale[\\/]/.test(path);
  const all = pages.filter((path) => !locale(path)).map(said);
  const keys = new Set(all.flatMap((one) => one.keys));
  const shapes = all.flatMap((one) => one.shapes);
  return pages
    .filter((path) => locale(path) && /zh\.ts$/.test(path))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)]
        .map(([, key]) => key)
        .filter((key) => !keys.has(key) && !shapes.some((shape) => shape.test(key)))
        .map((key) => `${relative(root, path)}: nothing says ${key}`),
    );
}
