import { cellText, type Merge, type RawRow } from './cells.ts';
import type { LandedField } from './landed.ts';
import type { SheetPlan } from './plan.ts';
import type { RowValues } from './row-values.ts';

/** Fields of a household, which some lists write beside its first member only. */
const OF_HOUSE: ReadonlySet<LandedField> = new Set(['household_no', 'head_name', 'head_id']);

/** The column of the relation to the head and of a field of the household, where the sheet has both. */
const houseColumns = (plan: SheetPlan): { relation: number; house: number[] } | undefined => {
  const columnOf = (field: LandedField): number | undefined =>
    plan.fields.find((f) => f.field === field)?.sources[0]?.column;
  const relation = columnOf('relation');
  const house = [...OF_HOUSE].map(columnOf).filter((column) => column !== undefined);
  return relation === undefined || house.length === 0 ? undefined : { relation, house };
};

/**
 * True where the first rows show that a household is written beside its first member and left blank beside the others,
 * without merged cells: most of those who bear it are heads, and no head is without.
 */
export function namesHouseOnce(plan: SheetPlan, rows: readonly RawRow[]): boolean {
  const columns = houseColumns(plan);
  if (!columns) return false;
  const members = rows.filter((row) => cellText(row.cells[columns.relation]) !== '');
  const isHead = (row: RawRow): boolean => cellText(row.cells[columns.relation]) === '户主';
  const bears = (row: RawRow): boolean => columns.house.some((column) => cellText(row.cells[column]) !== '');
  const bearing = members.filter(bears);
  return (
    bearing.length > 0 &&
    members.length > bearing.length &&
    bearing.filter(isHead).length * 10 >= bearing.length * 7 &&
    members.every((row) => bears(row) || !isHead(row))
  );
}

/**
 * Values that a row takes from above: inside merged cells, wherever the layout says so, or those of a household written
 * once (`isHouseOnce`).
 */
export function filler(plan: SheetPlan, merges: readonly Merge[], isHouseOnce: boolean) {
  const last = new Map<LandedField, string>();
  const down = plan.fields.filter((f) => f.fillDown !== undefined && f.sources.length > 0);
  if (down.length === 0 || (merges.length === 0 && !isHouseOnce && down.every((f) => f.fillDown === 'merge')))
    return undefined;
  const house = isHouseOnce ? houseColumns(plan) : undefined;
  const spans = down.map((field) => ({
    field,
    ends: new Map(
      merges
        .filter(
          (m) =>
            m.endRow > m.startRow &&
            m.startCol <= field.sources[0]!.column &&
            m.endCol >= field.sources[0]!.column,
        )
        .map((m) => [m.startRow + 1, m.endRow + 1]),
    ),
    end: 0,
  }));
  return {
    before(row: RawRow): ReadonlyMap<LandedField, string> {
      const isNewHouse = house?.house.some((column) => cellText(row.cells[column]) !== '') ?? false;
      for (const span of spans) {
        if (house && OF_HOUSE.has(span.field.field)) {
          if (isNewHouse || cellText(row.cells[house.relation]) === '户主') last.delete(span.field.field);
          continue;
        }
        const end = span.ends.get(row.no);
        if (end !== undefined) {
          span.end = end;
          last.delete(span.field.field);
        } else if (row.no > span.end && span.field.fillDown !== 'always') last.delete(span.field.field);
      }
      return last;
    },
    after(row: RawRow, values: RowValues): void {
      for (const span of spans) {
        const value = values.get(span.field.field);
        const isKept = house !== undefined && OF_HOUSE.has(span.field.field);
        if (value !== undefined && (isKept || span.field.fillDown === 'always' || row.no <= span.end))
          last.set(span.field.field, value);
      }
    },
  };
}
