import { type CitedPlace, citedPlaces } from '../library/index.ts';
import type { Text } from '../platform/index.ts';

/** A rule outside of the files, as local programmes are: its name and what it says. */
export type HeldRule = { readonly id: string; readonly label: Text; readonly value: unknown };

/** A rule that a document touches: which, where in it, and by which clause. */
export type Touch = {
  readonly document: string;
  readonly clause: string | null;
  readonly rule: string;
  readonly place: string;
  readonly isLocal: boolean;
};

/** Every place in rules, of files and held ones, that cites one of the documents. */
export function touchesOf(
  documents: readonly string[],
  ofFiles: readonly CitedPlace[],
  held: readonly HeldRule[],
): Touch[] {
  const wanted = new Set(documents);
  const told = (places: readonly CitedPlace[], isLocal: boolean) =>
    places
      .filter(({ document }) => wanted.has(document))
      .map(({ document, clause, file, path }) => ({ document, clause, rule: file, place: path, isLocal }));
  const local = held.flatMap(({ id, value }) => told(citedPlaces(id, value), true));
  return [...told(ofFiles, false), ...local];
}
