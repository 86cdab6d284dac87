import { gradeNumber } from '../kernel/index.ts';
import { lastOf, type RowState } from './row.ts';
import type { LedgerRules, PlacesRule } from './rules.ts';

/** A class of a school with its pupils at school. */
export type ClassCount = { readonly school: string; readonly class: string; readonly pupils: number };

/** What a school has in a grade: classes, pupils, and places free by the size that a class should have. */
export type FreePlaces = { readonly classes: number; readonly pupils: number; readonly free: number };

/** The grade that a row asks a place in; undefined where none is asked, or one that is not counted. */
export function gradeAsked(state: RowState, { places }: Pick<LedgerRules, 'places'>): number | undefined {
  const asked = places && lastOf(state, [places.entry])?.data[places.field];
  return typeof asked === 'string' ? places!.grades[asked] : undefined;
}

/** Places free in a grade by school; a class beyond its size has none, and takes none from the others. */
export function freePlaces(
  classes: readonly ClassCount[],
  grade: number,
  { class_size, primary_grades }: PlacesRule,
): ReadonlyMap<string, FreePlaces> {
  const size = grade <= primary_grades ? class_size.primary : class_size.junior;
  const found = new Map<string, FreePlaces>();
  for (const { school, class: of, pupils } of classes) {
    if (gradeNumber(of, primary_grades) !== grade) continue;
    const before = found.get(school) ?? { classes: 0, pupils: 0, free: 0 };
    found.set(school, {
      ...{ classes: before.classes + 1, pupils: before.pupils + pupils },
      free: before.free + Math.max(0, size - pupils),
    });
  }
  return found;
}
