import type { ScreenRow } from '../app/told.ts';

/** What a row tells of schooling, with the time that it tells of. */
export type TimelineStep = {
  readonly when: string;
  readonly row: ScreenRow;
  readonly school: string;
  readonly detail: readonly { readonly field: string; readonly value: string }[];
};

/** Registers whose rows tell where a child learns, or that it does not. */
const OF_SCHOOLING = new Set(['student-record', 'vocational-record', 'roster', 'reply', 'persuasion']);
const DETAILS = ['grade', 'class_name', 'status', 'reply', 'placement'] as const;

const cellOf = (row: ScreenRow, field: string): string =>
  row.cells.find((cell) => cell.field === field)?.value ?? '';

/** Schooling in the order of time; rows that tell no time come last, in the order of the files. */
export function timelineOf(rows: readonly ScreenRow[]): TimelineStep[] {
  return rows
    .filter((row) => OF_SCHOOLING.has(row.register))
    .map((row) => ({
      when: cellOf(row, 'term') || cellOf(row, 'event_date') || cellOf(row, 'year'),
      row,
      school: cellOf(row, 'school'),
      detail: DETAILS.map((field) => ({ field, value: cellOf(row, field) })).filter(
        ({ value }) => value !== '',
      ),
    }))
    .sort(
      (a, b) =>
        Number(a.when === '') - Number(b.when === '') || (a.when < b.when ? -1 : Number(a.when > b.when)),
    );
}
