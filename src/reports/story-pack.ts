import type { ScreenRow, ScreenStory } from './screen.ts';

/** A row without the names of its parts: a county has a million of them. */
type Packed = readonly [
  file: string,
  sheet: string,
  row: number,
  register: string,
  weight: number,
  rule: string,
  isEvidence: 0 | 1,
  cells: Readonly<Record<string, string>>,
  faults: ScreenRow['faults'],
  aids: ScreenRow['aids'],
];

const packRow = (row: ScreenRow): Packed => [
  row.file,
  row.sheet,
  row.row,
  row.register,
  row.weight,
  row.rule,
  row.isEvidence ? 1 : 0,
  Object.fromEntries(row.cells.map(({ field, value }) => [field, value])),
  row.faults,
  row.aids,
];

const unpackRow = ([
  file,
  sheet,
  row,
  register,
  weight,
  rule,
  isEvidence,
  cells,
  faults,
  aids,
]: Packed): ScreenRow => ({
  ...{ file, sheet, row, register, weight, rule },
  isEvidence: isEvidence === 1,
  cells: Object.entries(cells).map(([field, value]) => ({ field, value })),
  faults,
  aids,
});

/** A story as the database keeps it. */
export const packStory = ({ rows, ...story }: ScreenStory): string =>
  JSON.stringify({ ...story, rows: rows.map(packRow) });

/** A story as it was before it was packed. */
export function unpackStory(text: string): ScreenStory {
  const { rows, ...story } = JSON.parse(text) as Omit<ScreenStory, 'rows'> & { rows: readonly Packed[] };
  return { ...story, rows: rows.map(unpackRow) };
}
