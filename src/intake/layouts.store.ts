import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { UserFault } from '../kernel/index.ts';
import { type Formats, Layout, type Lexicon, ValueMap } from './layout.ts';

/** Where layouts stand unless the caller names another folder. */
export const FORMATS_FOLDER = join(import.meta.dirname, '..', '..', 'formats');

const words = z.record(z.string(), z.array(z.string()));
const headingsFile = z.strictObject({
  headings: words,
  titles: words,
  totals: z.array(z.string()),
  notes: z.array(z.string()),
});

/** Reads every layout of a folder and what they share. Throws a `UserFault` that names the file and what is wrong with it. */
export function readFormats(folder: string = FORMATS_FOLDER, shared: string = FORMATS_FOLDER): Formats {
  const lexicon = readLexicon(shared);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && !file.startsWith('_'));
  const layouts = files.sort().map((file) => readYaml(join(folder, file), Layout, file));
  return { lexicon, layouts };
}

function readLexicon(folder: string): Lexicon {
  const { headings, titles, totals, notes } = readYaml(
    join(folder, '_headings.yaml'),
    headingsFile,
    '_headings.yaml',
  );
  const values = readYaml(join(folder, '_values.yaml'), z.record(z.string(), ValueMap), '_values.yaml');
  const programmes = readYaml(join(folder, '_programmes.yaml'), words, '_programmes.yaml');
  return { headings, titles, totals, notes, values, programmes };
}

function readYaml<T>(path: string, schema: z.ZodType<T>, file: string): T {
  // Plain texts: 01 stays 01, 是 and no stay words.
  const content: unknown = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  const parsed = schema.safeParse(booleans(content));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new UserFault('format.invalid', { file, place: issue.path.join('.'), reason: issue.message });
}

/** The failsafe schema reads all scalars as text; true and false are meant as such. */
function booleans(value: unknown): unknown {
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (Array.isArray(value)) return value.map(booleans);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, booleans(inner)]));
  return value;
}
