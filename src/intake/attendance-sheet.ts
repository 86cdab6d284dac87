import { type Cell, cellText, type RawRow, type RawSheet } from './cells.ts';
import { headingKey } from './heading.ts';

/**
 * An attendance sheet (考勤表) has a column for each day and a mark in each cell. It is read as a list of pupils with two
 * numbers a row: the school days of the sheet, and those on which the pupil was away without leave. What a mark means, the
 * legend at its foot says; without one only the marks that mean the same everywhere count.
 */
export type AttendanceHeader = {
  /** The first row of the header, the row of the days and the first row of pupils, as places in the rows given. */
  readonly top: number;
  readonly at: number;
  readonly body: number;
  readonly days: readonly number[];
  /** Headings of the other columns; empty for those of days. */
  readonly headings: readonly string[];
  readonly name: number;
};

/** Fewer columns of days than a week has are no attendance sheet. */
const LEAST_DAYS = 5;
const HEAD_ROWS = 10;
const PERSON = /^(学生)?(姓名|名字)$/;
const WEEKDAY = /^(?:星期|周|礼拜)?[一二三四五六日天]$/;

/** Finds the header of an attendance sheet; undefined where the sheet is none. */
export function attendanceHeader(rows: readonly RawRow[]): AttendanceHeader | undefined {
  for (let at = 0; at < Math.min(rows.length, HEAD_ROWS); at++) {
    const days = dayColumns(rows[at]!.cells);
    if (days.length < LEAST_DAYS) continue;
    // 序号 and 姓名 stand beside the days, or a row above or below them
    const near = [rows[at], rows[at - 1], rows[at + 1]].filter((row) => row !== undefined);
    const wide = Math.max(...near.map((row) => row.cells.length));
    const isDay = new Set(days);
    const headings = Array.from({ length: wide }, (_, column) =>
      isDay.has(column) ? '' : headingAt(near, column),
    );
    const name = headings.findIndex((text) => PERSON.test(headingKey(text)));
    if (name < 0) continue;
    const below = rows[at + 1]?.cells.map(cellText) ?? [];
    const isHeader =
      days.filter((column) => WEEKDAY.test(below[column] ?? '')).length * 2 > days.length ||
      PERSON.test(headingKey(below[name] ?? ''));
    const isAbove = !PERSON.test(headingKey(cellText(rows[at]!.cells[name]))) && !isHeader && at > 0;
    return {
      top: isAbove ? at - 1 : at,
      at,
      body: at + (isHeader ? 2 : 1),
      days: withHalves(days, headings),
      headings,
      name,
    };
  }
  return undefined;
}

const headingAt = (near: readonly RawRow[], column: number): string =>
  near.map((row) => cellText(row.cells[column])).find((text) => text !== '' && !WEEKDAY.test(text)) ?? '';

/** Columns of a row that bear days one after the other: 1, 2, 3 …, 1日, 9月1日, 9.1, or dates. */
function dayColumns(cells: readonly Cell[]): number[] {
  const columns: number[] = [];
  let last = 0;
  for (const [column, cell] of cells.entries()) {
    const day = dayOf(cell);
    if (day === undefined) {
      if (cellText(cell) !== '' && columns.length > 0) break;
      continue;
    }
    if (day <= last) {
      if (columns.length >= LEAST_DAYS) break;
      columns.length = 0;
    }
    columns.push(column);
    last = day;
  }
  return columns;
}

function dayOf(cell: Cell): number | undefined {
  const text = cellText(cell);
  const found = /^(?:(?:20\d\d[-/.年])?\d{1,2}[-/.月])?(\d{1,2})[日号]?$/.exec(text)?.[1];
  const day = Number(found);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** Morning and afternoon of a day stand in two columns under one number. */
function withHalves(days: readonly number[], headings: readonly string[]): number[] {
  const isHalved = days.every((column, i) => i === 0 || column === days[i - 1]! + 2);
  if (!isHalved) return [...days];
  return days.flatMap((column) => ((headings[column + 1] ?? '') === '' ? [column, column + 1] : [column]));
}

type Mark = 'present' | 'away' | 'leave';

const WORDS: readonly (readonly [RegExp, Mark])[] = [
  [/旷课|旷|缺勤|缺课|缺席|未到校|未到|逃学/, 'away'],
  [/病假|事假|请假|公假|休假|[病事]/, 'leave'],
  [/出勤|到校|全勤|正常|迟到|早退|[到勤迟]/, 'present'],
];
/** Marks that mean the same everywhere; ○ and △ mean what the legend says. */
const USUAL: Readonly<Record<string, Mark>> = {
  '√': 'present',
  '✓': 'present',
  '✔': 'present',
  '×': 'away',
  '✗': 'away',
  '✘': 'away',
  '╳': 'away',
  x: 'away',
  假: 'leave',
};
const SIGN = '[√✓✔×✗✘╳xX○◯〇●△▲☆★◇◆□■＋+／/\\\\—\\-#*@A-Z0-9]';
const TOLD = '出勤|到校|旷课|缺勤|缺课|缺席|未到校?|病假|事假|请假|公假|迟到|早退';
const BEFORE = new RegExp(`(${SIGN})["“”'：:为是表示—-]*(${TOLD})`, 'g');
const BEHIND = new RegExp(`(${TOLD})["“”'：:为用打画记(（]*(${SIGN})`, 'g');

const markOf = (word: string): Mark | undefined => WORDS.find(([pattern]) => pattern.test(word))?.[1];

/** What the marks mean by the legend of the sheet, wherever it stands: √ 出勤 × 旷课, or 出勤“√”. */
export function readLegend(texts: readonly string[]): ReadonlyMap<string, Mark> {
  const legend = new Map<string, Mark>();
  for (const text of texts) {
    const plain = text.replace(/\s+/g, '');
    const [before, behind] = [[...plain.matchAll(BEFORE)], [...plain.matchAll(BEHIND)]];
    // √出勤×旷课 reads both ways: the right one leaves no sign over
    const isBehind =
      behind.length > before.length || (before.length > 0 && /^[^√✓]*出勤["“(：:]*[√✓]/.test(plain));
    for (const [, one, other] of isBehind ? behind : before) {
      const [sign, word] = isBehind ? [other!, one!] : [one!, other!];
      const mark = markOf(word);
      if (mark) legend.set(sign.toLowerCase(), mark);
    }
  }
  return legend;
}

const LEGEND = new RegExp(TOLD);

/** The sheet as a list of pupils, rows under their own numbers. */
export function countAttendance(
  sheet: RawSheet,
  rows: readonly RawRow[],
  header: AttendanceHeader,
): RawSheet {
  const body = rows.slice(header.body);
  const titles = rows.slice(0, header.top).flatMap((row) => row.cells.map(cellText));
  const notes = body.filter((row) => cellText(row.cells[header.name]) === '');
  const legend = readLegend(
    [...titles, ...notes.flatMap((row) => row.cells.map(cellText))].filter((text) => LEGEND.test(text)),
  );
  const read = (cell: Cell): Mark | undefined => {
    const text = cellText(cell).toLowerCase();
    return text === '' ? undefined : (legend.get(text) ?? USUAL[text] ?? markOf(text));
  };
  const pupils = groupPupils(body, header);
  const due = header.days.filter((column) =>
    [...pupils.values()].some((own) => own.some((row) => read(row.cells[column]) !== undefined)),
  );
  const month = monthOf([sheet.title ?? sheet.name, ...titles], rows[header.at]!.cells, header.days);
  const isDay = new Set(header.days);
  const plain = (row: RawRow): Cell[] => header.headings.map((_, i) => (isDay.has(i) ? null : row.cells[i]));
  const lines = body.map((row): RawRow => {
    const own = pupils.get(row);
    if (!own) return { no: row.no, cells: plain(row) };
    const marks = due.flatMap((column) => own.map((line) => read(line.cells[column])));
    const away = marks.filter((mark) => mark === 'away').length / own.length;
    return { no: row.no, cells: [...plain(row), due.length, Math.floor(away), month] };
  });
  const top = rows.slice(0, header.top);
  const heading = [...header.headings, '考勤应到天数', '考勤旷课天数', '考勤月份'];
  return {
    ...sheet,
    merges: [],
    rows: [[...top, { no: rows[header.body - 1]!.no, cells: heading }, ...lines]],
  };
}

/** The rows of each pupil: its own, and one below it without a name that holds the marks of the afternoon. */
function groupPupils(body: readonly RawRow[], header: AttendanceHeader): Map<RawRow, RawRow[]> {
  const pupils = new Map<RawRow, RawRow[]>();
  let last: RawRow[] | undefined;
  for (const row of body) {
    const isMarked = header.days.some((column) => {
      const text = cellText(row.cells[column]);
      return text !== '' && text.length <= 3;
    });
    if (cellText(row.cells[header.name]) !== '') {
      last = [row];
      pupils.set(row, last);
    } else if (last?.length === 1 && isMarked && cellText(row.cells[0]) === '') last.push(row);
    else last = undefined;
  }
  return pupils;
}

/** The month of the sheet (2026-09): of its days where they are dates, else of its title; null where neither says. */
function monthOf(texts: readonly string[], cells: readonly Cell[], days: readonly number[]): string | null {
  const dated = days
    .map((column) => /^(20\d\d)[-/.年](\d{1,2})[-/.月]/.exec(cellText(cells[column])))
    .find(Boolean);
  const told = texts
    .map((text) => /(20\d\d)\s*[年.\-/]\s*(\d{1,2})\s*月?/.exec(text.normalize('NFKC')))
    .find(Boolean);
  const found = dated ?? told;
  return found ? `${found[1]}-${found[2]!.padStart(2, '0')}` : null;
}
