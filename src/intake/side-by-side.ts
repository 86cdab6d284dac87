import { type Cell, cellText, type RawRow, type RawSheet } from './cells.ts';
import { headingKey } from './heading.ts';

/**
 * Two lists side by side in one sheet save paper (序号 姓名 性别 | 序号 姓名 性别). Such a sheet is read as several: its own with the
 * first list, and one for each other (三年级2班（第2栏）), whose rows keep their numbers. Only where every list has its own running
 * number: 姓名 电话 姓名 电话 may be a child and its father.
 */
export type Blocks = {
  /** The header's row, as a place in the rows given. */
  readonly at: number;
  /** The first column of each list. */
  readonly starts: readonly number[];
};

const HEAD_ROWS = 12;
const SERIAL = /^(序号|编号|学号|座号|顺序号|号|no)$/;
const NAME = /^(学生|幼儿|儿童)?(姓名|名字)$/;

/** Finds the header of lists side by side; undefined where the sheet holds one list. */
export function blocksOf(rows: readonly RawRow[]): Blocks | undefined {
  for (let at = 0; at < Math.min(rows.length, HEAD_ROWS); at++) {
    const keys = rows[at]!.cells.map((cell) => headingKey(cellText(cell)));
    const starts = keys.flatMap((key, column) => (SERIAL.test(key) ? [column] : []));
    if (starts.length < 2) continue;
    const lists = starts.map((start, i) => keys.slice(start, starts[i + 1]).filter((key) => key !== ''));
    const isRepeated = lists.every((list) => list.join('|') === lists[0]!.join('|'));
    const isWhole = keys.slice(0, starts[0]).every((key) => key === '');
    if (isRepeated && isWhole && lists[0]!.some((key) => NAME.test(key)) && !isGrouped(rows[at - 1]))
      return { at, starts };
  }
  return undefined;
}

/** Headings above the header tell what each group of columns is of: pupils and guardians, say. */
const isGrouped = (above: RawRow | undefined): boolean =>
  new Set((above?.cells ?? []).map(cellText).filter((text) => text !== '')).size > 1;

/** One sheet for each list, title and header with each of them. */
export function unfoldBlocks(sheet: RawSheet, rows: readonly RawRow[], { at, starts }: Blocks): RawSheet[] {
  return starts.map((start, block): RawSheet => {
    const end = starts[block + 1] ?? Number.POSITIVE_INFINITY;
    const cut = ({ no, cells }: RawRow): RawRow => ({
      no,
      cells: cells.slice(start, end) as readonly Cell[],
    });
    return {
      ...sheet,
      name: block === 0 ? sheet.name : `${sheet.name}（第${block + 1}栏）`,
      title: sheet.title ?? sheet.name,
      merges: sheet.merges
        .filter((m) => m.startRow >= rows[at]!.no - 1 && m.startCol >= start && m.endCol < end)
        .map((m) => ({ ...m, startCol: m.startCol - start, endCol: m.endCol - start })),
      rows: [[...rows.slice(0, at), ...rows.slice(at).map(cut)]],
    };
  });
}
