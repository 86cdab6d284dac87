import { readFileSync } from 'node:fs';

const FILE = new URL('../../data/divisions/readings.txt', import.meta.url);

/** How characters of place names are read: the commonest reading first. */
export type Readings = ReadonlyMap<string, readonly string[]>;

let held: { readonly readings: Readings; readonly syllables: ReadonlySet<string> } | undefined;

/** The readings, and all syllables among them. */
export function readReadings() {
  if (held) return held;
  const readings = new Map<string, readonly string[]>();
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const [sign, ...sounds] = line.split(' ');
    if (sign) readings.set(sign, sounds);
  }
  held = { readings, syllables: new Set([...readings.values()].flat()) };
  return held;
}
