import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { compileCharacters, UNIHAN_FILES, type UnihanFiles } from './compile.ts';

/** Where Debian's package `unicode-data` puts Unihan; another folder by `FUZHI_UNIHAN`. */
export const unihanFolder = (): string => process.env.FUZHI_UNIHAN ?? '/usr/share/unicode';

/** The committed dictionary. */
export const CHARACTERS = join(import.meta.dirname, 'characters.generated.tsv');

/** Reads `Unihan_*.txt` (or `.txt.bz2`) of a folder; undefined when the folder has none. */
export function readUnihan(folder: string): UnihanFiles | undefined {
  const read = (name: string): string | undefined => {
    const path = join(folder, `Unihan_${name}.txt`);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    if (!existsSync(`${path}.bz2`)) return undefined;
    return execFileSync('bunzip2', ['-c', `${path}.bz2`], { maxBuffer: 1 << 28 }).toString('utf8');
  };
  const files = UNIHAN_FILES.map((name) => [name, read(name)] as const);
  if (files.some(([, text]) => text === undefined)) return undefined;
  return Object.fromEntries(files) as UnihanFiles;
}

/** Hash of the builder's source: the first line of the dictionary says which builder made it. */
export function builderHash(): string {
  const source = readFileSync(join(import.meta.dirname, 'compile.ts'), 'utf8');
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

/** The whole dictionary file. */
export const buildDictionary = (files: UnihanFiles): string =>
  `# Generated from the Unihan database and OpenCC by build.store.ts; builder ${builderHash()}\n${compileCharacters(
    files,
    Converter({ from: 't', to: 'cn' }),
  )}`;

/** `npx tsx src/linkage/dictionary/build.store.ts` writes the dictionary anew. */
if (process.argv[1] === import.meta.filename) {
  const files = readUnihan(unihanFolder());
  if (files) writeFileSync(CHARACTERS, buildDictionary(files));
  else
    console.error(`no Unihan_*.txt in ${unihanFolder()}: install Debian's unicode-data or set FUZHI_UNIHAN`);
}
