import { compareRows, type LandedCells, type ScreenPair, type ScreenSide } from './screen.ts';
import { readLevels } from './waterfall.ts';

/** A row with the person it was linked to. */
export type RowOfPerson = LandedCells & {
  readonly row_id: number;
  readonly person_no: number;
  readonly file: string;
  readonly sheet: string;
  readonly row_no: number;
  readonly register: string;
  readonly weight: number;
  readonly rule: string;
};

/** Two rows and how they were compared. */
export type PairOfStore = {
  readonly pair_no: number;
  readonly left_row_id: number;
  readonly right_row_id: number;
  readonly left_person_no: number;
  readonly right_person_no: number;
  readonly left_person_id: string;
  readonly right_person_id: string;
  readonly left_township: string | null;
  readonly left_village: string | null;
  readonly right_township: string | null;
  readonly right_village: string | null;
  readonly weight: number;
  readonly levels?: string | null;
};

/** A pair as the page shows it. */
export function pairOf(
  pair: PairOfStore,
  rows: ReadonlyMap<number, RowOfPerson>,
  held: readonly { readonly personId: string; readonly list: string; readonly kind: string }[],
): ScreenPair {
  const [left, right] = [rows.get(pair.left_row_id), rows.get(pair.right_row_id)];
  return {
    pairNo: pair.pair_no,
    weight: pair.weight,
    left: sideOf(pair.left_person_id, left),
    right: sideOf(pair.right_person_id, right),
    differences: compareRows(left ?? {}, right ?? {}, left?.register === right?.register),
    parts: readLevels(pair.levels ?? null),
    holdsUp: held.map(({ personId, list, kind }) => ({ personId, list, kind })),
  };
}

const sideOf = (personId: string, row: RowOfPerson | undefined): ScreenSide => ({
  personId,
  name: row?.name ?? null,
  file: row?.file ?? '',
  sheet: row?.sheet ?? '',
  row: row?.row_no ?? 0,
  register: row?.register ?? '',
});
