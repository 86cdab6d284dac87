import { readTerm } from '../kernel/index.ts';
import { type Cell, cellText, type RawRow, type RawSheet } from './cells.ts';
import { filler, namesHouseOnce } from './fill-down.ts';
import type { FormatIndex } from './format-index.ts';
import { idleReader } from './idle.ts';
import {
  type AidItem,
  dropEndedGround,
  type HardshipItem,
  programmeReader,
  readAid,
  readHardship,
} from './items.ts';
import type { LandedField } from './landed.ts';
import type { Layout } from './layout.ts';
import { planSheet, type SheetPlan } from './plan.ts';
import { blockWidth, HEADER_ROWS, type Recognised, recognise } from './recognise.ts';
import { type RowContext, readFields } from './row.ts';
import { cellLayer, isTranslation } from './row-cells.ts';
import { checkPerson } from './row-checks.ts';
import { RowValues, SLOT } from './row-values.ts';
import { readSection, readTitle, termOfList } from './title.ts';
import type { Detail, VerdictCode } from './verdicts.ts';

/** Where the rows of a sheet go. */
export type SheetSink = {
  /** Called once a layout is known, before the first row. */
  begin(plan: SheetPlan): void;
  land(row: number, values: RowValues, aid: readonly AidItem[], hardship: readonly HardshipItem[]): void;
  verdict(row: number, column: string, code: VerdictCode, detail?: Detail): void;
};

/** What became of a sheet's rows: read = landed + refused + skipped. */
export type SheetCounts = {
  read: number;
  landed: number;
  refused: number;
  skipped: number;
  format: string | null;
};

export type SheetLimits = { readonly columns: number };

const isBlank = (cells: readonly Cell[]): boolean => {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === null || cell === undefined || cell === '') continue;
    if (typeof cell !== 'string' || cellText(cell) !== '') return false;
  }
  return true;
};

/** Reads one sheet from its first row to its last. Errors of the reader pass through, after the rows before them have landed. */
export async function readSheet(
  sheet: RawSheet,
  formats: FormatIndex,
  sink: SheetSink,
  counts: SheetCounts,
  options: {
    readonly latestYear: number;
    readonly limits: SheetLimits;
    readonly onRows?: ((count: number) => void) | undefined;
  },
): Promise<void> {
  const head: RawRow[] = [];
  let body: ((row: RawRow) => void) | undefined;
  const start = (): void => {
    body = openBody(sheet, head, formats, sink, counts, options.latestYear);
    for (const row of head) body(row);
  };
  for await (const rows of sheet.rows) {
    options.onRows?.(rows.length);
    for (const row of rows) {
      if (isBlank(row.cells)) continue;
      counts.read++;
      if (row.cells.length > options.limits.columns && widthOf(row.cells) > options.limits.columns)
        throw new TooManyColumns(widthOf(row.cells));
      if (body) body(row);
      else if (head.push(row) >= HEADER_ROWS) start();
    }
  }
  if (!body && head.length > 0) start();
  if (counts.read === 0) sink.verdict(0, '', 'sheet.empty');
  else if (counts.format !== null && counts.landed === 0 && counts.refused === 0)
    sink.verdict(0, '', 'sheet.no-rows');
}

/** A sheet wider than any register: told, not read. */
export class TooManyColumns extends Error {
  constructor(readonly columns: number) {
    super('too many columns');
  }
}

const NO_TEXTS: readonly string[] = [];

/** The texts of a row that holds one or two; none of any other, which nearly all are. */
function fewTexts(cells: readonly Cell[]): readonly string[] {
  let filled = 0;
  for (let i = 0; i < cells.length; i++) if (cellText(cells[i]) !== '' && ++filled > 2) return NO_TEXTS;
  return filled === 0 ? NO_TEXTS : cells.map(cellText).filter((text) => text !== '');
}

/** What a row of a list names for the rows below it; most rows hold more than a name for them. */
function sectionOf({ cells }: RawRow, { lexicon }: FormatIndex) {
  const few = fewTexts(cells);
  return few.length > 0 ? readSection(few, lexicon) : undefined;
}

const textsOf = ({ cells }: RawRow): string[] => cells.map(cellText).filter((text) => text !== '');

const widthOf = (cells: readonly Cell[]): number => cells.findLastIndex((cell) => cellText(cell) !== '') + 1;

/** Recognises the sheet and gives the reader of its rows. An unknown sheet refuses every row. */
function openBody(
  sheet: RawSheet,
  head: readonly RawRow[],
  formats: FormatIndex,
  sink: SheetSink,
  counts: SheetCounts,
  latestYear: number,
): (row: RawRow) => void {
  const recognition = recognise(head, sheet.merges, formats, sheet.title ?? sheet.name);
  if (!recognition.found) {
    const { nearest, missing, isAnswers } = recognition.lost;
    if (isAnswers) sink.verdict(0, '', 'sheet.answers');
    else if (nearest)
      sink.verdict(0, '', 'sheet.unknown', {
        nearest: nearest.layout.label.zh,
        missing: missing.filter((m) => m !== '…' && m !== '—').join('、') || '—',
      });
    else sink.verdict(0, '', 'sheet.no-register');
    return () => {
      counts.refused++;
    };
  }
  const width = blockWidth(recognition.found.headings);
  if (width > 0) {
    const blocks = recognition.found.headings.length / width;
    sink.verdict(0, '', 'sheet.side-by-side', { blocks, width });
    return () => {
      counts.refused++;
    };
  }
  counts.format = recognition.found.layout.layout.id;
  return rowReader(sheet, head, recognition.found, formats, sink, counts, latestYear);
}

function rowReader(
  sheet: RawSheet,
  head: readonly RawRow[],
  found: Recognised,
  formats: FormatIndex,
  sink: SheetSink,
  counts: SheetCounts,
  latestYear: number,
): (row: RawRow) => void {
  const { layout } = found.layout;
  const titleRows = head.slice(0, found.top).map(textsOf);
  const own = sheet.title ?? sheet.name;
  const title = titleFacts(layout, titleRows, own, formats);
  const titleText = titleRows.flat().join(' ');
  const plan = planSheet(found.layout, found.headings, formats, `${titleText} ${own}`);
  const fallback = new Map<LandedField, string>([
    ...(Object.entries(layout.constants) as [LandedField, string][]),
    ...title,
  ]);
  sink.begin(plan);
  if (
    layout.register === 'roster' &&
    !fallback.has('school') &&
    !plan.fields.some((f) => f.field === 'school' && f.sources.length > 0)
  )
    sink.verdict(0, '', 'school.missing');
  const topNo = head[found.top]!.no;
  const lastHeaderNo = head[found.top + found.depth - 1]!.no;
  const idleOf = idleReader(found.headings, formats.lexicon);
  const isPersonal = layout.register !== 'statistics';
  const programmeOf = programmeReader(formats.lexicon.programmes);
  const fill = filler(plan, sheet.merges, namesHouseOnce(plan, head.slice(found.top + found.depth)));
  const layCells = cellLayer(found.headings, plan);
  let isFirst = true;
  const skip = (row: RawRow, code: VerdictCode): void => {
    counts.skipped++;
    sink.verdict(row.no, '', code);
  };
  let no = 0;
  const context: RowContext = {
    plan,
    cells: [],
    latestYear,
    values: new RowValues(),
    above: undefined,
    tell: (column, code, detail) => sink.verdict(no, column, code, detail),
  };
  // a list of a school may name its classes in rows between the pupils
  const hasSections = layout.register === 'roster';
  let section: readonly (readonly [number, string])[] = [];
  const defaults = [...fallback].map(([field, value]) => [SLOT[field], value] as const);
  return (row) => {
    no = row.no;
    if (no < topNo) return skip(row, 'row.title');
    if (no <= lastHeaderNo) return skip(row, 'row.header');
    if (isFirst && isTranslation(row, found.headings)) return skip(row, 'row.header');
    isFirst = false;
    const named = hasSections ? sectionOf(row, formats) : undefined;
    if (named?.has('class_name')) {
      section = [...named].map(([field, value]) => [SLOT[field], value] as const);
      return skip(row, 'row.note');
    }
    const idle = idleOf(row);
    if (idle) return skip(row, idle);
    context.cells = layCells(row.cells);
    context.values.clear();
    context.above = fill?.before(row);
    readFields(context);
    fill?.after(row, context.values);
    for (const [slot, value] of section) context.values.slots[slot] ??= value;
    for (const [slot, value] of defaults) context.values.slots[slot] ??= value;
    completeRow(context);
    if (isPersonal && !checkPerson(context)) {
      counts.refused++;
      return;
    }
    counts.landed++;
    sink.land(no, context.values, readAid(context, programmeOf, titleText), readHardship(context));
  };
}

/** What the title tells of every row; of a list of pupils also its term, by whatever dates it. */
function titleFacts(
  layout: Layout,
  rows: readonly (readonly string[])[],
  sheetName: string,
  { lexicon }: FormatIndex,
): Map<LandedField, string> {
  const title = readTitle(rows, sheetName, layout.from_title, lexicon);
  if (layout.register !== 'roster' || title.has('term')) return title;
  const term = termOfList([...rows.flat(), sheetName]);
  return term === undefined ? title : title.set('term', term);
}

function completeRow(row: RowContext): void {
  completeTerm(row);
  dropEndedGround(row);
}

/** 春季 in the row and 2026 in the title, or the other way round. */
function completeTerm(row: RowContext): void {
  const { slots } = row.values;
  if (slots[SLOT.term] !== undefined || slots[SLOT.year] === undefined) return;
  const source = row.plan.fields.find((f) => f.field === 'term')?.sources[0];
  const text = source ? cellText(row.cells[source.column]) : '';
  const term = text === '' ? undefined : readTerm(text, +slots[SLOT.year]!);
  if (term !== undefined) slots[SLOT.term] = term;
}
