import { join } from 'node:path';
import { RULES_FOLDER } from '../library/index.ts';
import { explainPair } from '../linkage/index.ts';
import type { Batch } from '../platform/index.ts';
import type { PairScore, PairSide, PairStory } from './pair.ts';
import type { RowPlace } from './place.ts';
import { compareRows, type LandedCells } from './screen.ts';
import { readLevels } from './waterfall.ts';

type StoredRow = LandedCells & {
  readonly person_id: string;
  readonly person_no: number;
  readonly rule: string;
};

async function readRow(store: Batch, rowId: number): Promise<StoredRow> {
  const [row] = await store.rows<StoredRow>(
    `select r.*, p.person_id, l.person_no, l.rule from intake.landed_row as r
     join linkage.link as l on l.row_id = r.row_id
     join linkage.person as p on p.person_no = l.person_no where r.row_id = $row`,
    { row: BigInt(rowId) },
  );
  return row!;
}

/** The heaviest pair under review between two persons, as linkage explained it. */
async function reviewScore(store: Batch, left: number, right: number): Promise<PairScore | undefined> {
  const [pair] = await store.rows<{ weight: number; levels: string | null }>(
    `select weight, cast(levels as varchar) as levels from linkage.review_pair
     where (left_person_no = $left and right_person_no = $right)
       or (left_person_no = $right and right_person_no = $left)
     order by weight desc, pair_no limit 1`,
    { left: BigInt(left), right: BigInt(right) },
  );
  return pair && { parts: readLevels(pair.levels), weight: pair.weight };
}

/** Rows that nobody needs to decide on: their score, worked out again from the rows of the run. */
async function askLinkage(
  store: Batch,
  left: number,
  right: number,
  on: string | undefined,
): Promise<PairScore | undefined> {
  const answer = await explainPair(store, {
    rules: join(RULES_FOLDER, 'linkage', 'county.yaml'),
    ...(on === undefined ? {} : { on }),
    left,
    right,
  });
  return answer && { parts: readLevels(answer.levels), weight: answer.weight, thresholds: answer.thresholds };
}

/** Why two rows are one person or not, in a run of the day `on`. Numbers are masked but where they differ. */
export async function explainRows(
  store: Batch,
  left: RowPlace & { readonly rowId: number },
  right: RowPlace & { readonly rowId: number },
  on?: string,
): Promise<PairStory> {
  const [a, b] = [await readRow(store, left.rowId), await readRow(store, right.rowId)];
  const review = await reviewScore(store, a.person_no, b.person_no);
  const isOne = a.person_no === b.person_no;
  const answer = review ? undefined : await askLinkage(store, left.rowId, right.rowId, on);
  const isByNumber = isOne && answer === undefined;
  return {
    left: sideOf(left, a),
    right: sideOf(right, b),
    outcome: isOne ? 'same' : review ? 'undecided' : 'apart',
    isByNumber,
    score: review ?? answer,
    differences: compareRows(a, b),
  };
}

const sideOf = (place: RowPlace & { readonly rowId: number }, row: StoredRow): PairSide => ({
  ...{ file: place.file, sheet: place.sheet, row: place.row, rowId: place.rowId },
  ...{ personId: row.person_id, rule: row.rule },
});
