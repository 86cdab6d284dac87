import { citationText, type Library } from '../library/index.ts';
import type { Text } from '../platform/index.ts';
import type { GapKind } from './gap.ts';
import type { AgeWindow, EnrolmentRules } from './rules.ts';
import { referenceDay, windowOn } from './school-age.ts';

/** What a run judged by: the windows in force on its day and the definition of each kind, with their sources. */
export type Basis = {
  /** Ages in whole years on `reference_day` (ISO), `until_age` exclusive. */
  readonly windows: readonly {
    readonly id: AgeWindow['id'];
    readonly reference_day: string;
    readonly from_age: number;
    readonly until_age: number;
    readonly source: Text;
  }[];
  readonly kinds: readonly { readonly kind: GapKind; readonly definition: Text; readonly source: Text }[];
};

/** The basis of a run on a day; 来源待核 stands where no source was found. */
export function basisOn(rules: EnrolmentRules, library: Library, on: string): Basis {
  const windows = (['compulsory', 'disabled'] as const).flatMap((id) => windowOn(rules, id, on) ?? []);
  return {
    windows: windows.map((window) => ({
      id: window.id,
      reference_day: referenceDay(window, on),
      from_age: window.age.from,
      until_age: window.age.until,
      source: citationText(library, window.cite),
    })),
    kinds: rules.kinds.kinds.map(({ kind, definition, cite }) => ({
      kind,
      definition,
      source: citationText(library, cite),
    })),
  };
}
