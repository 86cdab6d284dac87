import { levelOf, type Scope } from '../../access/index.ts';

/** At which grain the counts of a reader's places are added up. */
export type Grain = 'township' | 'village' | 'school';

/**
 * The grain whose rows make up exactly what a reader sees: a reader of villages adds villages, of schools schools, anybody
 * else townships. Undefined where no grain does: a child of the reader's school that lives in its township would be counted
 * twice, so such a reader's lists are counted themselves.
 */
export function grainOf(scopes: readonly Scope[]): Grain | undefined {
  const levels = new Set(scopes.map(levelOf));
  if (levels.has('school')) return levels.size === 1 ? 'school' : undefined;
  return levels.has(12) ? 'village' : 'township';
}

/** The level whose own row of changes a reader reads; undefined where it has several places. */
export function changeGrainOf(scopes: readonly Scope[]): 'county' | Grain | undefined {
  const [scope] = new Set(scopes);
  if (scope === undefined || new Set(scopes).size > 1) return undefined;
  const level = levelOf(scope);
  if (level === 'school') return 'school';
  return level === 12 ? 'village' : level === 9 ? 'township' : 'county';
}

/** What the places below a reader are: counties of a province or city, townships of a county, villages of a township. */
export const BELOW = ['county', 'township', 'village'] as const;
export type Below = (typeof BELOW)[number];

/** The level below the widest of a reader's places. */
export function belowOf(scopes: readonly Scope[]): Below {
  const lengths = scopes.filter((scope) => levelOf(scope) !== 'school').map(({ length }) => length);
  const widest = lengths.length === 0 ? 6 : Math.min(...lengths);
  return widest < 6 ? 'county' : widest < 9 ? 'township' : 'village';
}
