import { join } from 'node:path';
import { makeKeys } from '../src/platform/index.ts';
import type { LoadOptions } from '../src/reports/index.ts';
import { fixedSources } from './signed-in.ts';

/** How tests load results: keys of a folder's own, made by chance that repeats. */
export function loadOptions(folder: string): LoadOptions {
  const { chance } = fixedSources('2026-09-01T01:00:00Z', 6);
  return { isDemonstration: false, keys: makeKeys(join(folder, 'keys', 'at-rest.json'), chance), chance };
}
