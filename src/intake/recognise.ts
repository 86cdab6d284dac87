import type { Cell, Merge } from './cells.ts';
import { cellText } from './cells.ts';
import { type CompiledLayout, type FormatIndex, layoutFit } from './format-index.ts';
import { type Heading, headingKey, joinSplit, stackedKeys } from './heading.ts';

/** A header found: rows as places in the list given, the layout, and how sure. */
export type Recognised = {
  readonly layout: CompiledLayout;
  readonly top: number;
  readonly depth: number;
  readonly headings: readonly Heading[];
  readonly score: number;
};

/** When no layout fits: the nearest, and what it misses. */
export type Unrecognised = {
  readonly nearest: CompiledLayout | undefined;
  readonly missing: readonly string[];
  readonly top: number;
  readonly headings: readonly Heading[];
  /** The sheet of questions that an office filled in: it comes back on the page from which it was taken. */
  readonly isAnswers?: boolean;
};

export type Recognition =
  | { readonly found: Recognised }
  | { readonly found?: undefined; readonly lost: Unrecognised };

/** Rows at the top of a sheet among which the header is looked for. */
export const HEADER_ROWS = 30;

/**
 * Finds header and layout of a sheet by its headings: every row among the first ones, alone and as the upper part of a
 * two-level header, is tried against every layout; the one explaining most headings (rare headings weigh more) wins.
 */
export function recognise(
  rows: readonly { readonly no: number; readonly cells: readonly Cell[] }[],
  merges: readonly Merge[],
  formats: FormatIndex,
  sheetName = '',
): Recognition {
  let best: Recognised | undefined;
  let lost: (Unrecognised & { score: number }) | undefined;
  const texts = rows.slice(0, HEADER_ROWS).map((row) => row.cells.map(cellText));
  const asked = texts.findIndex(asksBack);
  if (asked >= 0) {
    const headings = headingsAt(texts, rows, merges, asked, 1) ?? [];
    return { lost: { nearest: undefined, missing: [], top: asked, headings, isAnswers: true } };
  }
  for (let top = 0; top < texts.length; top++) {
    const above = `${texts.slice(0, top).flat().join(' ')} ${sheetName}`;
    const least = depthOf(rows, merges, top);
    for (const depth of [1, 2, 3]) {
      if (depth < least) continue;
      const headings = headingsAt(texts, rows, merges, top, depth);
      if (!headings || headings.filter((h) => formats.knows(h.keys)).length < 2) continue;
      for (const layout of formats.candidates(headings)) {
        const fit = layoutFit(layout, headings, above, formats);
        if (fit.missing.length === 0) {
          if (!best || fit.score > best.score + 1e-9)
            best = { layout, top, depth, headings, score: fit.score };
        } else if (fit.score > 0 && (!lost || fit.score > lost.score)) {
          lost = { nearest: layout, missing: fit.missing, top, headings, score: fit.score };
        }
      }
    }
  }
  if (best) return { found: best };
  const widest = texts.reduce((w, row, i) => (filled(row) > filled(texts[w] ?? []) ? i : w), 0);
  const headings = headingsAt(texts, rows, merges, widest, 1) ?? [];
  return { lost: lost ?? { nearest: undefined, missing: [], top: widest, headings } };
}

/** Headings of the sheet of questions to offices (src/aid/questions): it names pupils, and is no list of them. */
const ASKS_BACK = ['编号', '待查明事项', '答复'];
const asksBack = (row: readonly string[]): boolean => {
  const keys = new Set(row.map((text) => headingKey(text)));
  return ASKS_BACK.every((heading) => keys.has(headingKey(heading)));
};

/**
 * Columns of one list where a sheet lays several side by side to save paper (序号 姓名 性别 | 序号 姓名 性别); 0 where it
 * does not. Reading only the first would lose the others without a word.
 */
export function blockWidth(headings: readonly Heading[]): number {
  const keys = headings.map((h) => h.keys[0]);
  for (let width = 2; width * 2 <= keys.length; width++)
    if (keys.length % width === 0 && keys.every((key, i) => i < width || key === keys[i - width]))
      return width;
  return 0;
}

/** Rows that a header has at least: as far down as two of its cells are merged (序号 over two rows beside 身份证号 | 前6位 | 后12位). */
function depthOf(
  rows: readonly { readonly no: number; readonly cells: readonly Cell[] }[],
  merges: readonly Merge[],
  top: number,
): number {
  const own = rows[top]!;
  const ends = merges
    .filter(
      (m) => m.startRow === own.no - 1 && m.endRow > m.startRow && cellText(own.cells[m.startCol]) !== '',
    )
    .map((m) => m.endRow - m.startRow + 1);
  const depth = ends.length < 2 ? 1 : Math.min(...ends);
  return depth <= 3 ? depth : 1;
}

const filled = (row: readonly string[]): number => row.reduce((n, text) => n + (text === '' ? 0 : 1), 0);

/** The headings of a header of `depth` rows; undefined where these rows cannot be one. */
function headingsAt(
  texts: readonly (readonly string[])[],
  rows: readonly { readonly no: number }[],
  merges: readonly Merge[],
  top: number,
  depth: number,
): Heading[] | undefined {
  const levels = texts.slice(top, top + depth);
  if (levels.length < depth) return undefined;
  if (depth > 1 && filled(levels[0]!) < 2) return undefined;
  const width = Math.max(...levels.map((level) => level.length));
  const spread = levels.map((level, i) =>
    i < depth - 1 ? spreadRight(level, levels[i + 1]!, rows[top + i]!.no - 1, merges, width) : level,
  );
  const headings: Heading[] = [];
  for (let column = 0; column < width; column++) {
    const parts = spread.map((level) => level[column] ?? '').filter((part) => part !== '');
    if (parts.length === 0) continue;
    const distinct = parts.filter((part, i) => headingKey(part) !== headingKey(parts[i - 1] ?? ''));
    const lower = distinct.at(-1);
    if (lower === undefined) continue;
    const keys = stackedKeys(distinct.slice(0, -1), lower);
    headings.push({ column, text: distinct.map((part) => part.replace(/\s+/g, '')).join('/'), keys });
  }
  return joinSplit(headings, spannedAt(merges, rows[top + depth - 1]!.no - 1));
}

/** Columns whose heading is merged to the right in the lowest row of the header, with the last column it covers. */
const spannedAt = (merges: readonly Merge[], rowIndex: number): ReadonlyMap<number, number> =>
  new Map(
    merges
      .filter((m) => m.startRow <= rowIndex && m.endRow >= rowIndex && m.endCol > m.startCol)
      .map((m) => [m.startCol, m.endCol]),
  );

/** An upper heading stands over the blank cells to its right, as far as its merge goes (or, unmerged, as lower cells are filled). */
function spreadRight(
  level: readonly string[],
  lower: readonly string[],
  rowIndex: number,
  merges: readonly Merge[],
  width: number,
): string[] {
  const out: string[] = [];
  const inRow = merges.filter((m) => m.startRow <= rowIndex && m.endRow >= rowIndex);
  // whoever merged one heading over its columns in this row merged all
  const isSpread = inRow.some((m) => m.endCol > m.startCol);
  for (let column = 0; column < width; column++) {
    const own = level[column] ?? '';
    if (own !== '') out.push(own);
    else {
      const merge = inRow.find((m) => m.startCol < column && m.endCol >= column);
      const isOpen = !isSpread && (lower[column] ?? '') !== '' && (lower[column - 1] ?? '') !== '';
      out.push(merge ? (level[merge.startCol] ?? '') : isOpen ? (out[column - 1] ?? '') : '');
    }
  }
  return out;
}
