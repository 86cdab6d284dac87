import { readFileSync, statSync } from 'node:fs';
import type { RawSheet } from '../cells.ts';
import type { FormatIndex } from '../format-index.ts';
import type { LandedField } from '../landed.ts';
import type { SheetPlan } from '../plan.ts';
import type { CsvNotes } from '../readers/csv.ts';
import { FileFault, type Limits } from '../readers/fault.ts';
import { faultOf, openSheets } from '../readers/open.ts';
import { PLACE_FIELDS } from '../row.ts';
import { readSheet, type SheetCounts, type SheetSink, TooManyColumns } from '../sheet.ts';
import type { Scratch } from './scratch.ts';

/** What became of a sheet. `sheet` counts from 1; a file that could not be opened has one sheet without a name. */
export type SheetReport = SheetCounts & { readonly sheet: number; readonly name: string };

/** `onRows` hears of the rows met, some hundred at a time. */
export type TakeOptions = {
  readonly latestYear: number;
  readonly limits: Limits;
  readonly onRows?: (count: number) => void;
};

/** Reads the bytes of a file within its limit. */
export function bytesOf(path: string, limits: Limits): Uint8Array {
  const { size } = statSync(path);
  if (size > limits.fileBytes) {
    const mega = (n: number): string => `${Math.round(n / (1 << 20))} MB`;
    throw new FileFault('file.too-large', { size: mega(size), limit: mega(limits.fileBytes) });
  }
  return readFileSync(path);
}

/** Takes in one file: every sheet, every row, every fault. Never throws for what a file may hold. */
export async function takeFile(
  bytes: () => Uint8Array,
  formats: FormatIndex,
  scratch: Scratch,
  options: TakeOptions,
): Promise<SheetReport[]> {
  const notes: CsvNotes = { unreadable: 0, encoding: '', openQuoteRow: 0 };
  let sheets: RawSheet[];
  try {
    sheets = await openSheets(bytes(), options.limits, notes);
    if (sheets.length === 0) throw new FileFault('file.not-a-table');
  } catch (error) {
    const fault = faultOf(error);
    scratch.verdict(1, 0, '', fault.code, fault.detail);
    return [{ sheet: 1, name: '', read: 0, landed: 0, refused: 0, skipped: 0, format: null }];
  }
  const reports: SheetReport[] = [];
  for (const [index, sheet] of sheets.entries()) {
    reports.push(await takeSheet(sheet, index + 1, formats, scratch, options));
    // Read rows are not needed any more: a workbook of many sheets is let go sheet by sheet.
    sheets[index] = { name: sheet.name, merges: [], rows: [] };
  }
  tellNotes(notes, scratch);
  return reports;
}

async function takeSheet(
  sheet: RawSheet,
  sheetNo: number,
  formats: FormatIndex,
  scratch: Scratch,
  options: TakeOptions,
): Promise<SheetReport> {
  const counts: SheetCounts = { read: 0, landed: 0, refused: 0, skipped: 0, format: null };
  const told = counting(scratch, sheetNo, counts);
  try {
    await readSheet(sheet, formats, told, counts, options);
  } catch (error) {
    const lost = counts.read - counts.landed - counts.refused - counts.skipped;
    counts.refused += lost;
    if (error instanceof TooManyColumns)
      scratch.verdict(sheetNo, 0, '', 'file.too-many-columns', {
        columns: error.columns,
        limit: options.limits.columns,
      });
    else {
      const fault = faultOf(error);
      if (fault.code !== 'file.truncated') scratch.verdict(sheetNo, 0, '', fault.code, fault.detail);
      else
        scratch.verdict(sheetNo, 0, '', 'file.damaged', {
          row: told.lastRow(),
          reason: fault.detail.reason ?? '',
        });
    }
  }
  return { sheet: sheetNo, name: sheet.name, ...counts };
}

function counting(scratch: Scratch, sheetNo: number, counts: SheetCounts): SheetSink & { lastRow(): number } {
  let last = 0;
  return {
    begin: (plan) => scratch.begin(sheetNo, plan.compiled.layout.register, landedFields(plan)),
    land(row, values, aid, hardship) {
      last = row;
      scratch.land(row, values, aid, hardship);
    },
    verdict: (row, column, code, detail) => scratch.verdict(sheetNo, row, column, code, detail),
    lastRow: () => Math.max(last, counts.skipped),
  };
}

/** Fields that rows of this plan can have: its own, those that follow from an ID number or an address, and constants. */
function landedFields(plan: SheetPlan): LandedField[] {
  const { layout } = plan.compiled;
  // All fields of the layout, whether the sheet has them or not: sheets of one layout share one scratch file.
  const own = Object.keys(layout.columns) as LandedField[];
  const follow: LandedField[] = own.includes('id_number')
    ? ['id_state', 'id_text', 'disability_kind', 'disability_grade', 'birth_date', 'birth_month', 'sex']
    : ['id_state'];
  const month: LandedField[] = own.includes('birth_date') ? ['birth_month'] : [];
  const status: LandedField[] = own.includes('status') ? ['status_text'] : [];
  const places = own.includes('address') ? PLACE_FIELDS : [];
  const constants = Object.keys(layout.constants) as LandedField[];
  return [
    ...new Set([
      ...own,
      'name' as const,
      'former_name' as const,
      ...follow,
      ...month,
      ...status,
      ...places,
      ...layout.from_title,
      ...constants,
    ]),
  ].sort();
}

function tellNotes(notes: CsvNotes, scratch: Scratch): void {
  if (notes.unreadable > 0)
    scratch.verdict(1, 0, '', 'file.some-unreadable', { count: notes.unreadable, encoding: notes.encoding });
  if (notes.openQuoteRow > 0)
    scratch.verdict(1, notes.openQuoteRow, '', 'sheet.unterminated-quote', { row: notes.openQuoteRow });
}
