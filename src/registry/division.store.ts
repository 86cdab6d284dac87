import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Division, levelOf } from './division.ts';

const SOURCE = new URL('../../data/divisions/divisions.csv.gz', import.meta.url);
let text: string | undefined;

/**
 * Divisions whose code begins with the prefix, and the divisions above it, sorted by code.
 * `readDivisions('431321')` gives 43, 4313, 431321, its townships and their villages; '' gives the whole country.
 */
export function readDivisions(codePrefix: string): Division[] {
  text ??= gunzipSync(readFileSync(SOURCE)).toString('utf8');
  const found: Division[] = [];
  for (const line of text.split('\n')) {
    const comma = line.indexOf(',');
    const code = line.slice(0, comma);
    if (!code.startsWith(codePrefix) && !codePrefix.startsWith(code)) continue;
    const level = levelOf(code);
    if (level) found.push({ code, name: line.slice(comma + 1), level });
  }
  return found;
}
