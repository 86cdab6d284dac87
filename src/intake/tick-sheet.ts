import { type Cell, cellText, type Merge, type RawRow, type RawSheet } from './cells.ts';
import { headingKey } from './heading.ts';

/**
 * A form to tick has a column for each answer under one heading (核查结果: 死亡 | 空挂户 | … and a √ in one of them). It is read as one
 * column that holds the answer ticked.
 */
export type TickHeader = {
  /** The row that names the answers, as a place in the rows given. */
  readonly at: number;
  /** What the answers are to. */
  readonly heading: string;
  /** Columns of the answers, first and last. */
  readonly from: number;
  readonly to: number;
};

const HEAD_ROWS = 12;
/** Fewer answers side by side may be columns of their own. */
const LEAST = 3;
const TICK = /^(?:[√✓✔☑●○■◆▲★☆]+|[vV对是])$/u;
const PERSON = /姓名|名字/;
/** Headings under which answers stand. */
const ASKS = /核查|核实|反馈|排查|原因|去向|类别|类型|种类|方式|结果|结论/;
/** Answers to a check, where no heading stands above them. */
const ANSWERS = /死亡|空挂户|双重户|查无此人|省外就读|省内就读|超.*龄|出国|因病|送教|辍学|无法联系/;

/** Finds the columns to tick; undefined where the sheet has none. */
export function tickHeader(
  rows: readonly RawRow[],
  merges: readonly Merge[],
  body: readonly RawRow[] = rows,
): TickHeader | undefined {
  for (let at = 0; at < Math.min(rows.length, HEAD_ROWS); at++) {
    const below = body.slice(at + 1).map((row) => row.cells.map(cellText));
    const own = rows[at]!.cells.map(cellText);
    if (own.filter((text) => text !== '').length < LEAST) continue;
    const above = upperTexts(rows, at, merges, own.length);
    if (![...own, ...above].some((text) => PERSON.test(text))) continue;
    for (let from = 0; from < own.length; from++) {
      let to = from;
      while (to < own.length && own[to] !== '' && above[to] === above[from] && isTicked(below, to)) to++;
      if (to - from < LEAST) continue;
      const heading = headingOf(own.slice(from, to), above[from]!);
      const isUsed = below.some((row) => row.slice(from, to).some((text) => TICK.test(text)));
      if (heading !== undefined && isUsed) return { at, heading, from, to: to - 1 };
      from = to - 1;
    }
  }
  return undefined;
}

function headingOf(answers: readonly string[], above: string): string | undefined {
  if (above !== '' && ASKS.test(above)) return above;
  const known = answers.filter((text) => ANSWERS.test(headingKey(text))).length;
  return known >= LEAST && known * 2 >= answers.length ? '核查结果' : undefined;
}

/** The headings above a row, spread over the columns that they stand above: as far as merged, or as the row is filled. */
function upperTexts(rows: readonly RawRow[], at: number, merges: readonly Merge[], width: number): string[] {
  const upper = rows[at - 1];
  if (!upper) return new Array<string>(width).fill('');
  const own = rows[at]!.cells.map(cellText);
  const isIn = (m: Merge): boolean => m.startRow <= upper.no - 1 && m.endRow >= upper.no - 1;
  const spans = merges.filter((m) => isIn(m) && m.endCol > m.startCol);
  const isTitle = upper.cells.filter((cell) => cellText(cell) !== '').length < 2;
  const texts: string[] = [];
  for (let column = 0; column < width; column++) {
    const span = spans.find((m) => m.startCol <= column && m.endCol >= column);
    const text = isTitle ? '' : cellText(upper.cells[span?.startCol ?? column]);
    const isOpen = text === '' && spans.length === 0 && (own[column] ?? '') !== '';
    texts.push(isOpen ? (texts[column - 1] ?? '') : text);
  }
  return texts;
}

const isTicked = (below: readonly (readonly string[])[], column: number): boolean =>
  below.every((row) => (row[column] ?? '') === '' || TICK.test(row[column]!) || isTotal(row));

/** Counts at the foot of a form are no answers. */
const isTotal = (row: readonly string[]): boolean => row.some((text) => /^(合计|总计|小计|本页)/.test(text));

/** The sheet with one column for the answer ticked. */
export function readTicks(
  sheet: RawSheet,
  rows: readonly RawRow[],
  { at, heading, from, to }: TickHeader,
): RawSheet {
  const answers = rows[at]!.cells.slice(from, to + 1).map(cellText);
  const put = (cells: readonly Cell[], value: Cell): Cell[] => [
    ...cells.slice(0, from),
    ...Array.from({ length: Math.max(0, from - cells.length) }, () => null),
    value,
    ...new Array<Cell>(to - from).fill(null),
    ...cells.slice(to + 1),
  ];
  // a row that names answers and nothing else is no level of the header any more
  const isAlone = put(rows[at]!.cells, null).every((cell) => cellText(cell) === '');
  const top = rows[at]!.no - 2;
  const lines = rows.flatMap(({ no, cells }, i): RawRow[] => {
    if (i < at - 1) return [{ no, cells }];
    if (i === at - 1 && isAlone) return [{ no, cells: put(cells, heading) }];
    if (i === at - 1) return [{ no, cells: isHeading(cells, from, to) ? put(cells, null) : cells }];
    if (i === at) return isAlone ? [] : [{ no, cells: put(cells, heading) }];
    const ticked = answers.filter((_, place) => TICK.test(cellText(cells[from + place])));
    return [{ no, cells: put(cells, ticked.join('、')) }];
  });
  const isKept = (m: Merge): boolean => m.endRow < top || (!isAlone && (m.endCol < from || m.startCol > to));
  return { ...sheet, merges: sheet.merges.filter(isKept), rows: [lines] };
}

/** True where the row above holds the heading of these columns, not a title of the sheet. */
const isHeading = (cells: readonly Cell[], from: number, to: number): boolean =>
  cells.slice(from, to + 1).some((cell) => cellText(cell) !== '');
