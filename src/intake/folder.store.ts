import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { VerdictCode } from './verdicts.ts';

/** A file of the folder: name relative to it with `/`, or the reason why it is not read. */
export type FoundFile = {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly skip?: VerdictCode;
};

const IGNORED = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;
const DEEPEST = 16;

/** Every file of a folder, by code point of its name. `truth/` at the top is never read. Links are not followed. */
export function findFiles(folder: string): FoundFile[] {
  const found: FoundFile[] = [];
  visit(folder, '', 0, found);
  return found.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

function visit(folder: string, prefix: string, depth: number, found: FoundFile[]): void {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    const name = prefix + entry;
    const state = lstatSync(path);
    if (state.isSymbolicLink()) found.push({ name, path, size: 0, skip: 'file.link' });
    else if (IGNORED.test(entry)) {
      if (state.isFile()) found.push({ name, path, size: 0, skip: 'file.ignored' });
    } else if (state.isDirectory()) {
      if (depth === 0 && entry === 'truth') continue;
      if (depth >= DEEPEST) found.push({ name, path, size: 0, skip: 'folder.too-deep' });
      else visit(path, `${name}/`, depth + 1, found);
    } else if (state.isFile()) found.push({ name, path, size: statSync(path).size });
  }
}
