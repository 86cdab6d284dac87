import { printTerm, readTerm, type TermCode, termOrder } from '../kernel/index.ts';
import { type Cell, cellText, type Merge, type RawRow, type RawSheet } from './cells.ts';
import { headingKey } from './heading.ts';

/**
 * A list of the aided over the years has a column of money for each term (2025年秋 | 2026年春). It is read as several: its own with
 * the latest term and one for each other, each with the rows that bear an amount of that term, under their own numbers. So
 * every aid is of its term, and a blank cell is none; a row without any amount is told in the sheet's own.
 */
export type TermHeader = {
  /** The lowest row of the header, as a place in the rows given. */
  readonly at: number;
  /** The latest term first. */
  readonly terms: readonly {
    readonly term: TermCode;
    readonly amount: number;
    readonly programme?: number;
  }[];
};

const HEAD_ROWS = 12;
const PERSON = /^(学生|受助学生|受助人|本人)?(姓名|名字)$/;
const OF_AID = /资助|受助|补助|助学|免学费|营养餐|营养改善|雨露|发放/;
const PROGRAMME = /项目|名称|类型|类别/;
const AMOUNT = /金额|元|标准|数额|^$/;
const WORTH = /^(?:[¥￥]?[\d,]+(?:\.\d+)?元?|[√✓✔是无否/-])$/u;

/** Finds the header of a list of the aided by term; undefined where the sheet is none. */
export function termHeader(
  rows: readonly RawRow[],
  merges: readonly Merge[],
  name = '',
): TermHeader | undefined {
  for (let at = 0; at < Math.min(rows.length, HEAD_ROWS); at++) {
    const own = rows[at]!.cells.map(cellText);
    const above = spread(rows[at - 1], merges, own.length);
    if (![...own, ...above].some((text) => PERSON.test(headingKey(text)))) continue;
    const found = new Map<TermCode, { amount?: number; programme?: number }>();
    for (const [column, text] of own.entries()) {
      const term = termOf(text) ?? termOf(above[column] ?? '');
      if (term === undefined) continue;
      const under = termOf(text) === undefined ? headingKey(text) : '';
      const group = found.get(term) ?? {};
      if (PROGRAMME.test(under) && !AMOUNT.test(under)) group.programme ??= column;
      else if (AMOUNT.test(under) && isWorth(rows.slice(at + 1), column)) group.amount ??= column;
      found.set(term, group);
    }
    const terms = [...found]
      .flatMap(([term, { amount, programme }]) =>
        amount === undefined ? [] : [{ term, amount, ...(programme === undefined ? {} : { programme }) }],
      )
      .sort((a, b) => termOrder(b.term) - termOrder(a.term));
    const told = [name, ...rows.slice(0, at + 1).flatMap((row) => row.cells.map(cellText))].join(' ');
    if (terms.length >= 2 && OF_AID.test(told)) return { at, terms };
  }
  return undefined;
}

/** A heading is a term's if it says little else: 2025年秋, 2025年秋季学期（元）, 2025秋资助金额. */
const termOf = (text: string): TermCode | undefined => (text.length > 20 ? undefined : readTerm(text));

const isWorth = (below: readonly RawRow[], column: number): boolean =>
  below.every((row) => {
    const text = cellText(row.cells[column]);
    return text === '' || WORTH.test(text);
  });

function spread(row: RawRow | undefined, merges: readonly Merge[], width: number): string[] {
  if (!row) return [];
  const spans = merges.filter(
    (m) => m.startRow <= row.no - 1 && m.endRow >= row.no - 1 && m.endCol - m.startCol + 1 < width,
  );
  return Array.from({ length: width }, (_, column) => {
    const span = spans.find((m) => m.startCol <= column && m.endCol >= column);
    return cellText(row.cells[span?.startCol ?? column]);
  });
}

/** The heading under which the layout of such lists finds the money. */
const MONEY = '当学期资助金额';

/** One sheet for each term, the latest as the sheet's own. */
export function unfoldTerms(sheet: RawSheet, rows: readonly RawRow[], { at, terms }: TermHeader): RawSheet[] {
  const taken = new Set(terms.flatMap(({ amount, programme }) => [amount, programme ?? amount]));
  const width = Math.max(...rows.slice(0, at + 1).map((row) => row.cells.length));
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column));
  const merges = sheet.merges.filter((m) => m.endRow < rows[at]!.no - 2);
  const above = spread(rows[at - 1], sheet.merges, width);
  // headings that reach over two rows stand in the upper one
  const heading = (column: number): string => {
    const own = cellText(rows[at]!.cells[column]);
    const isReaching = sheet.merges.some(
      (m) => m.startCol === column && m.startRow === rows[at]!.no - 2 && m.endRow >= rows[at]!.no - 1,
    );
    return own !== '' || !isReaching ? own : (above[column] ?? '');
  };
  const hasUpper =
    rows[at - 1] !== undefined &&
    kept.some((column) => heading(column) !== cellText(rows[at]!.cells[column]));
  const titles = rows.slice(0, hasUpper ? at - 1 : at);
  return terms.map(({ term, amount, programme }, i): RawSheet => {
    const own: Cell[] = [
      ...kept.map(heading),
      '学期',
      MONEY,
      ...(programme === undefined ? [] : ['资助项目']),
    ];
    const lines = rows.slice(at + 1).flatMap((row): RawRow[] => {
      if (cellText(row.cells[amount]) === '') {
        const isTold = i > 0 || terms.some((one) => cellText(row.cells[one.amount]) !== '');
        return isTold ? [] : [{ no: row.no, cells: withoutAmount(row, kept) }];
      }
      const told: Cell[] = [
        printTerm(term),
        row.cells[amount],
        ...(programme === undefined ? [] : [row.cells[programme]]),
      ];
      return [{ no: row.no, cells: [...kept.map((column) => row.cells[column]), ...told] }];
    });
    return {
      ...sheet,
      name: i === 0 ? sheet.name : `${sheet.name}（${printTerm(term)}）`,
      title: sheet.title ?? sheet.name,
      merges,
      rows: [[...titles, { no: rows[at]!.no, cells: own }, ...lines]],
    };
  });
}

/** What stands for a row of a pupil who got nothing in any term. */
export const NO_AMOUNT = '各学期均无金额';

/** Totals and notes stay what they are. */
function withoutAmount(row: RawRow, kept: readonly number[]): Cell[] {
  const cells = kept.map((column) => row.cells[column]);
  return cells.filter((cell) => cellText(cell) !== '').length < 3 ? cells : [NO_AMOUNT];
}
