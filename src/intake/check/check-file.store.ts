import { writeFileSync } from 'node:fs';
import { cellText, type RawRow, type RawSheet } from '../cells.ts';
import type { FormatIndex } from '../format-index.ts';
import { maskCell } from '../masking.ts';
import type { CsvNotes } from '../readers/csv.ts';
import type { Limits } from '../readers/fault.ts';
import { openSheets } from '../readers/open.ts';
import { HEADER_ROWS } from '../recognise.ts';
import { type RecognisedSheet, recogniseHead } from '../recognise-file.store.ts';
import { bytesOf, type SheetReport, takeFile } from '../worker/take-file.ts';
import { type CheckedFile, type CheckedSheet, FAULTY_KEPT, PREVIEW_ROWS } from './checked.ts';
import { type FaultySheet, faultyCsv, faultyWorkbook } from './faulty-rows.ts';
import { openVerdictSink, type SheetVerdicts } from './verdict-sink.ts';

/** How a file is checked; `latestYear` is that of the day looked at. */
export type CheckOptions = { readonly latestYear: number; readonly limits: Limits };

const NO_VERDICTS: SheetVerdicts = { counts: new Map(), faulty: new Map(), kept: [] };

/**
 * Checks one file as taking in would, without landing anything: what each sheet is, what becomes of its rows, and beside
 * the file (`.faulty.xlsx`, `.faulty.csv`) its rows to mend. Never throws for what a file may hold.
 */
export async function checkFile(
  path: string,
  fileNo: number,
  formats: FormatIndex,
  options: CheckOptions,
): Promise<CheckedFile> {
  const { scratch, bySheet, told } = openVerdictSink();
  const bytes = () => bytesOf(path, options.limits);
  const reports = await takeFile(bytes, formats, scratch, options);
  const sheets: CheckedSheet[] = [];
  const faulty: FaultySheet[] = [];
  const raw = await openAgain(bytes, options.limits);
  for (const [i, report] of reports.entries()) {
    const verdicts = bySheet.get(i + 1) ?? NO_VERDICTS;
    const looked = await lookAt(raw[i], verdicts, formats);
    sheets.push(describe(report, looked, verdicts));
    if (looked.faulty.rows.length > 0) faulty.push(looked.faulty);
  }
  await writeFaulty(path, faulty);
  const kept = reports.flatMap((report, i) =>
    (bySheet.get(i + 1) ?? NO_VERDICTS).kept.map((verdict) => ({ ...verdict, sheet: report.name })),
  );
  return { fileNo, sheets, verdicts: kept, told: told() };
}

/** What cannot be opened was told already. */
async function openAgain(bytes: () => Uint8Array, limits: Limits): Promise<RawSheet[]> {
  const notes: CsvNotes = { unreadable: 0, encoding: '', openQuoteRow: 0 };
  try {
    return await openSheets(bytes(), limits, notes);
  } catch {
    return [];
  }
}

type Looked = {
  readonly recognised: RecognisedSheet | undefined;
  readonly preview: readonly RawRow[];
  readonly faulty: FaultySheet;
};

/** Goes once through the rows: the header, the first rows below it, the rows to mend. */
async function lookAt(
  sheet: RawSheet | undefined,
  { faulty }: SheetVerdicts,
  formats: FormatIndex,
): Promise<Looked> {
  const head: RawRow[] = [];
  const toMend: RawRow[] = [];
  const isBlank = (row: RawRow): boolean => row.cells.every((cell) => cellText(cell) === '');
  try {
    for await (const rows of sheet?.rows ?? [])
      for (const row of rows) {
        if (head.length < HEADER_ROWS && !isBlank(row)) head.push(row);
        if (faulty.has(row.no) && toMend.length < FAULTY_KEPT) toMend.push(row);
      }
  } catch {
    // a sheet that breaks off was told when it was read; what came before is shown
  }
  if (!sheet || head.length === 0)
    return { recognised: undefined, preview: [], faulty: emptyFaulty(sheet?.name ?? '') };
  const recognised = recogniseHead(sheet, head, formats);
  const below = recognised.headerRows.at(-1) ?? 0;
  return {
    recognised,
    preview: head.filter((row) => row.no > below).slice(0, PREVIEW_ROWS),
    faulty: {
      sheet: sheet.name,
      merges: sheet.merges.filter((merge) => merge.endRow < below),
      header: head.filter((row) => row.no <= below),
      width: Math.max(0, ...recognised.columns.map(({ column }) => column + 1)),
      rows: recognised.layout ? toMend.map((row) => ({ row, faults: faulty.get(row.no)! })) : [],
    },
  };
}

const emptyFaulty = (sheet: string): FaultySheet => ({ sheet, merges: [], header: [], width: 0, rows: [] });

function describe(report: SheetReport, looked: Looked, verdicts: SheetVerdicts): CheckedSheet {
  const columns = looked.recognised?.columns ?? [];
  const { layout, nearest, missing = [], headerRows = [] } = looked.recognised ?? {};
  const { format, read, landed, refused, skipped } = report;
  return {
    ...{ sheet: report.name, format, read, landed, refused, skipped, headerRows },
    label: layout?.label ?? null,
    nearest: nearest?.label ?? null,
    missing: missing.filter((heading) => heading !== '…'),
    columns: columns.map(({ heading, field, isKnown }) => ({ heading, field: field ?? null, isKnown })),
    verdicts: [...verdicts.counts.values()],
    preview: looked.preview.map(({ no, cells }) => ({
      row: no,
      cells: columns.map(({ column, field }) => maskCell(field ?? '', cellText(cells[column])).slice(0, 80)),
    })),
    faulty: verdicts.faulty.size,
  };
}

/** The CSV holds one sheet; a file with faults in several has the workbook alone. */
async function writeFaulty(path: string, sheets: readonly FaultySheet[]): Promise<void> {
  if (sheets.length === 0) return;
  writeFileSync(`${path}.faulty.xlsx`, await faultyWorkbook(sheets));
  if (sheets.length === 1) writeFileSync(`${path}.faulty.csv`, faultyCsv(sheets[0]!));
}
